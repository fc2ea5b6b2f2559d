namespace YTempire.Data.Videos;

/// <summary>How far the making is. The arrows between them are <see cref="Video"/>'s verbs; drawn in docs/schema.md.</summary>
public enum GenerationStatus
{
    Pending,
    Generating,
    Processing,
    Ready,
    Published,
    Failed,
    Cancelled,
}

/// <summary>How far the publishing is; none of these before somebody asked for it.</summary>
public enum PublishStatus
{
    Scheduled,
    Published,
    Failed,
}

public enum MonetizationStatus
{
    Eligible,
    Active,
    Demonetized,
}

/// <summary>Local checks only ever say <see cref="PassedLocal"/>: nobody here has YouTube's reference files.</summary>
public enum CopyrightCheckStatus
{
    Pending,
    PassedLocal,
    Review,
    Flagged,
}

public enum StepStatus
{
    Pending,
    Running,
    Done,
    Failed,
    Cancelled,
}
