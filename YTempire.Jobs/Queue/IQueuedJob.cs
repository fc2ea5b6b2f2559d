namespace YTempire.Jobs.Queue;

/// <summary>
/// One kind of work of the queue; one small class each, that loads, calls one verb and stops. It runs in a scope of its own whose
/// <c>CurrentUser</c> is the job's owner. It may run more than once: what it does must be recorded under its lease's fence.
/// </summary>
public interface IQueuedJob
{
    Task RunAsync(ClaimedJob job, CancellationToken cancel);

    /// <summary>The job will not be done: tell whoever waits for it.</summary>
    /// <param name="reason">Why the queue gave it up; null when an admin cancelled it.</param>
    Task DroppedAsync(ClaimedJob job, string? reason) => Task.CompletedTask;
}

/// <summary>Which class does which type of job.</summary>
public sealed record JobKind(string Type, Type Handler);
