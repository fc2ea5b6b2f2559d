namespace YTempire.Jobs.Queue;

/// <summary>Work to be done once the transaction that asks for it has committed.</summary>
/// <param name="Type">One of the names given to <c>AddQueuedJob</c>.</param>
/// <param name="UserId">Whom the work is done as; null for the system.</param>
/// <param name="IdempotencyKey">Unique among unfinished jobs: asking twice is asking once.</param>
/// <param name="Payload">Serialised as JSON; ids only, never a secret.</param>
/// <param name="Priority">1 is first, 10 last.</param>
/// <param name="NotBefore">Null is now.</param>
public sealed record JobRequest(
    string Type,
    Guid? UserId,
    string IdempotencyKey,
    object Payload,
    int Priority = 5,
    int MaxAttempts = 6,
    DateTimeOffset? NotBefore = null
);
