namespace YTempire.Data.Videos;

/// <summary>Everything a video's page shows that the database knows.</summary>
/// <param name="Script"><c>script.json</c>; null until it is written.</param>
/// <param name="Error">Two sentences fit for a person, when it failed.</param>
/// <param name="Steps">In their order, one per scene where a step is made per scene.</param>
public sealed record VideoDetail(
    Guid Id,
    Guid ChannelId,
    string Channel,
    string Title,
    string Topic,
    string? Script,
    VideoFormat Format,
    int TargetSeconds,
    GenerationStatus Status,
    string? Error,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CompletedAt,
    string? Voice,
    string? Music,
    decimal TotalCost,
    int? Score,
    CopyrightCheckStatus? Copyright,
    IReadOnlyList<VideoStep> Steps,
    IReadOnlyList<Artefact> Files
)
{
    public bool IsUnfinished => Status is GenerationStatus.Pending or GenerationStatus.Generating or GenerationStatus.Processing;

    public bool CanRetry => Status is GenerationStatus.Failed or GenerationStatus.Cancelled;

    public Artefact? File(string name) => Files.FirstOrDefault(f => f.Name == name);
}
