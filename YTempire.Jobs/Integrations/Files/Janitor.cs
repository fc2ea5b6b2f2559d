using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace YTempire.Jobs.Integrations.Files;

/// <summary>At start and every hour: clears what processes that died left in their work folders.</summary>
public sealed class Janitor(FolderStore store, ILogger<Janitor> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var cleared = store.ClearLeftovers();
        if (cleared > 0)
            log.LogInformation("{Count} work folders of processes that died were cleared", cleared);
        return Task.CompletedTask;
    }

    /// <summary>Other processes of this host may have died since.</summary>
    public Task RunAsync(CancellationToken cancel) => StartAsync(cancel);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
