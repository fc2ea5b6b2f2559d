using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace YTempire.Jobs.Queue;

/// <summary>Renews leases while their jobs run, and stops a job whose lease is gone: cancelled, taken over, or not to be renewed in time.</summary>
public sealed class LeaseKeeper(
    JobTable table,
    RunningJobs running,
    TimeProvider clock,
    IOptions<QueueOptions> options,
    ILogger<LeaseKeeper> log
)
{
    /// <param name="stopping">Ends the job as well, as when the process shuts down.</param>
    public KeptLease Keep(JobLease lease, CancellationToken stopping)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var entered = running.Enter(lease.JobId, source);
        var done = new CancellationTokenSource();
        var heartbeat = Task.Run(() => BeatAsync(lease, source, done.Token), CancellationToken.None);
        return new KeptLease(source, entered, done, heartbeat);
    }

    private async Task BeatAsync(JobLease lease, CancellationTokenSource job, CancellationToken done)
    {
        var renewed = clock.GetTimestamp();
        using var timer = new PeriodicTimer(options.Value.Heartbeat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(done))
            {
                if (await TryRenewAsync(lease, done) is { } isMine)
                {
                    if (!isMine)
                        break;
                    renewed = clock.GetTimestamp();
                }
                else if (clock.GetElapsedTime(renewed) >= options.Value.Lease)
                {
                    break;
                }
            }
            await job.CancelAsync();
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The job ended before its lease did.
        }
    }

    /// <summary>Null when the database cannot be asked.</summary>
    private async Task<bool?> TryRenewAsync(JobLease lease, CancellationToken done)
    {
        try
        {
            return await table.RenewAsync(lease, done);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogWarning("The lease could not be renewed: {Reason}", error.Message);
            return null;
        }
    }
}

/// <summary>A lease that is kept alive until disposed.</summary>
public sealed class KeptLease(CancellationTokenSource job, IDisposable entered, CancellationTokenSource done, Task heartbeat) : IDisposable
{
    /// <summary>Cancelled when the job must stop, for whatever reason.</summary>
    public CancellationToken Cancel => job.Token;

    public void Dispose()
    {
        entered.Dispose();
        done.Cancel();
        heartbeat.ContinueWith(
            _ =>
            {
                done.Dispose();
                job.Dispose();
            },
            TaskScheduler.Default
        );
    }
}
