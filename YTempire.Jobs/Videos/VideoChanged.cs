namespace YTempire.Jobs.Videos;

/// <summary>Something about a video changed: reload it, or move the step's bar by <paramref name="Progress"/> at once.</summary>
/// <param name="UserId">Whose video it is; nobody else is told.</param>
/// <param name="Step">Null when the video as a whole changed (started, ready, failed, cancelled).</param>
/// <param name="Scene">0-based scene of a step that runs per scene.</param>
/// <param name="Progress">0 to 1 within the step.</param>
public sealed record VideoChanged(Guid UserId, Guid VideoId, StepKind? Step = null, int? Scene = null, double Progress = 0);
