using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace YTempire.Jobs.Queue;

/// <summary>
/// The queue's pulse: puts back what dead workers held and wakes for retries that are due and wake-ups that were lost. Not Hangfire's:
/// its locks outlive a killed process. One statement a tick when idle.
/// </summary>
public sealed class QueueTicker(
    JobTable table,
    Drainer drainer,
    TimeProvider clock,
    IOptions<QueueOptions> options,
    ILogger<QueueTicker> log
) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await drainer.StopAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Works)
            return;
        using var timer = new PeriodicTimer(options.Value.Tick, clock);
        var isFirst = true;
        try
        {
            do isFirst &= !await TickAsync(isFirst, stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Shut down.
        }
    }

    /// <summary>False when the database could not be asked.</summary>
    private async Task<bool> TickAsync(bool isFirst, CancellationToken cancel)
    {
        try
        {
            // At start the dead of this host are known by name; later ones are found by their leases.
            var (rescued, isDue) = isFirst ? await table.RescueDeadAsync(cancel) : await table.RescueAsync(cancel);
            if (rescued > 0)
            {
                log.LogWarning("{Count} jobs of workers that died were taken over", rescued);
                Seams.Pass(Seam.DuringRescue);
            }
            if (isDue)
                drainer.Start();
            return true;
        }
        catch (Exception unreachable) when (unreachable is not OperationCanceledException)
        {
            log.LogWarning("The queue cannot be looked at now: {Reason}", unreachable.Message);
            return false;
        }
    }
}
