using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations.Health;

/// <summary>One role's pool lets us in and answers.</summary>
internal sealed class DatabaseHealth(DataSources sources, DatabaseRole role) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = sources[role].CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy("Answers.");
        }
        catch (Exception away) when (away is NpgsqlException or FailureException or OperationCanceledException)
        {
            return new(context.Registration.FailureStatus, $"The database does not let the role {role} in.");
        }
    }
}
