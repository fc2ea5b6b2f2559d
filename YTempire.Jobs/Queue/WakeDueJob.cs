namespace YTempire.Jobs.Queue;

/// <summary>A second pulse beside <see cref="QueueTicker"/>'s, by Hangfire: also for a node whose ticker was lost.</summary>
public sealed class WakeDueJob(WakeUps wakeUps)
{
    public Task RunAsync(CancellationToken cancel) => wakeUps.AskAsync();
}
