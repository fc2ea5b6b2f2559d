using Hangfire;

namespace YTempire.Jobs.Queue;

/// <summary>The one thing that Hangfire is told after a commit: there may be work. The table decides which.</summary>
[Queue(Name)]
[AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
public sealed class WakeUp(Drainer drainer, WakeUps wakeUps)
{
    public const string Name = "wake";

    public Task RunAsync(CancellationToken cancel)
    {
        wakeUps.Started();
        return drainer.DrainAsync(cancel);
    }
}
