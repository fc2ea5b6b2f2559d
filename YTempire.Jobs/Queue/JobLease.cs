namespace YTempire.Jobs.Queue;

/// <summary>The right to work on a job for as long as nobody else took it over.</summary>
/// <param name="Fence">Grows with each claim; every write of a worker carries it, so that a late finisher is refused.</param>
/// <param name="UserId">Whose job it is; null for work of the system.</param>
/// <param name="Attempt">1 on the first try.</param>
public sealed record JobLease(Guid JobId, long Fence, Guid? UserId, int Attempt, string WorkerId);
