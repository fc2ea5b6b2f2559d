using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using YTempire.Data.Plumbing;
using YTempire.Data.Plumbing.Contexts;

namespace YTempire.Web.Operations.Health;

/// <summary>The database has every migration of this build.</summary>
internal sealed class MigrationsHealth(DatabaseContexts contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var db = contexts.Create(DatabaseRole.Jobs, actingUser: null);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
            return pending == 0
                ? HealthCheckResult.Healthy("Up to date.")
                : new(context.Registration.FailureStatus, $"{pending} migrations are missing: run ./ytempire db migrate.");
        }
        catch (Exception away) when (away is NpgsqlException or FailureException or OperationCanceledException)
        {
            return new(context.Registration.FailureStatus, "The database does not say which migrations it has.");
        }
    }
}
