using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Queue;

/// <param name="LeaseAge">Since the last heartbeat; above 15 s another node takes the job over.</param>
public sealed record QueueJobLine(
    Guid Id,
    string Type,
    string Status,
    int Priority,
    Guid? UserId,
    int Attempts,
    int MaxAttempts,
    string? WorkerId,
    DateTimeOffset ScheduledFor,
    DateTimeOffset? StartedAt,
    TimeSpan? LeaseAge,
    string? LastError
);

/// <param name="Counts">By status; every status is present.</param>
public sealed record QueueSnapshot(
    IReadOnlyDictionary<string, long> Counts,
    IReadOnlyList<QueueJobLine> Running,
    IReadOnlyList<QueueJobLine> Waiting,
    IReadOnlyList<QueueJobLine> Failed
);

/// <summary>The queue as an admin sees it. At most 100 lines of each list.</summary>
public sealed class QueueMonitor
{
    public Task<QueueSnapshot> ReadAsync(CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Puts a failed job back, due now, with its attempts counted anew.</summary>
    public Task<Outcome<Guid>> RetryAsync(Guid jobId, CancellationToken cancel = default) =>
        throw new NotSupportedException(jobId.ToString());

    public Task<Outcome<Guid>> CancelAsync(Guid jobId, CancellationToken cancel = default) =>
        throw new NotSupportedException(jobId.ToString());
}
