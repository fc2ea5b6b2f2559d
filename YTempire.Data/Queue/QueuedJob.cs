using YTempire.Data.Plumbing;

namespace YTempire.Data.Queue;

/// <summary>
/// A row of the work table. It is inserted in the same transaction as the change that needs it; a worker holds it by a lease that it
/// renews, and can only finish it with the fence it was given.
/// </summary>
public sealed class QueuedJob : ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose work it is; null for the system's own.</summary>
    public Guid? UserId { get; init; }

    /// <summary>Such as <c>generate_video</c>.</summary>
    public required string JobType { get; init; }

    /// <summary>1 (first) to 10 (last).</summary>
    public int Priority { get; set; } = 5;

    /// <summary>A JSON object; ids only, never a secret.</summary>
    public string Payload { get; init; } = "{}";

    /// <summary>Unique among unfinished jobs: asking twice is asking once.</summary>
    public string? IdempotencyKey { get; init; }
    public DateTimeOffset ScheduledFor { get; set; }
    public JobStatus Status { get; set; } = JobStatus.Pending;
    public int Attempts { get; set; }
    public int MaxAttempts { get; set; } = 3;
    public string? WorkerId { get; set; }

    /// <summary>Raised by each claim; a finisher with an older one is refused.</summary>
    public long Fence { get; set; }
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Which of its user's places it runs on; unique per user among running jobs, which makes the cap a constraint.</summary>
    public int? Slot { get; set; }

    /// <summary>Workers that died (not: failed) over it since it last got on.</summary>
    public int Rescues { get; set; }
    public DateTimeOffset? HeartbeatAt { get; set; }
    public bool CancelRequested { get; set; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }
    public string? LastError { get; set; }
    public DateTimeOffset? NextRetryAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}

public enum JobStatus
{
    Pending,
    Processing,
    Completed,
    Failed,
    Cancelled,
}
