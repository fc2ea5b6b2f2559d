namespace YTempire.Jobs.Queue;

/// <summary>The right to work on a job for as long as nobody else took it over.</summary>
/// <param name="Fence">Grows with each claim; every write of a worker carries it, so that a late finisher is refused.</param>
/// <param name="UserId">Whose job it is; null for work of the system.</param>
/// <param name="Attempt">1 on the first try.</param>
/// <param name="Rescues">How often a worker died (not: failed) over this job since it last got on.</param>
public sealed record JobLease(Guid JobId, long Fence, Guid? UserId, int Attempt, int MaxAttempts, int Rescues)
{
    /// <summary>Set once something was finished under this lease: failures before it then no longer count.</summary>
    public bool HasGotOn { get; set; }

    public bool IsLastAttempt => !HasGotOn && Attempt >= MaxAttempts;
}

/// <summary>A claimed row: the lease and what is to be done under it.</summary>
/// <param name="Payload">A JSON object.</param>
public sealed record ClaimedJob(JobLease Lease, string Type, string Payload);

/// <summary>Somebody else holds the job now, or it was cancelled: whoever gets this stops and writes nothing more.</summary>
public sealed class LeaseLostException() : Exception("The lease on this job is lost.");
