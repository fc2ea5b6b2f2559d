using Microsoft.Extensions.Diagnostics.HealthChecks;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations.Health;

/// <summary>The data folder takes a file, and its disk is not about to be full.</summary>
internal sealed class FilesHealth(DataFolder folder) : IHealthCheck
{
    private const long LittleSpace = 1024L * 1024 * 1024;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var probe = Path.Combine(folder.Root, $".health-{Guid.NewGuid():n}");
        try
        {
            await File.WriteAllTextAsync(probe, "written by /health/ready", cancellationToken);
            File.Delete(probe);
            var free = new DriveInfo(folder.Root).AvailableFreeSpace;
            return free >= LittleSpace
                ? HealthCheckResult.Healthy($"{free / LittleSpace} GB free.")
                : HealthCheckResult.Degraded($"Only {free / (1024 * 1024)} MB free: make room before the next video.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new(context.Registration.FailureStatus, "The data folder takes no file: its disk is full or read-only.");
        }
    }
}
