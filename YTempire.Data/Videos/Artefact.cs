using YTempire.Data.Plumbing;

namespace YTempire.Data.Videos;

/// <summary>
/// A file of a video under its own name: a URL names video and artefact, row-level security decides, and only then is there a file key.
/// </summary>
public sealed class Artefact : ICreated
{
    public Guid VideoId { get; init; }
    public Guid UserId { get; init; }

    /// <summary>Such as <c>video.mp4</c>, <c>captions.vtt</c>, <c>qc.json</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Key in the file store.</summary>
    public required string FileKey { get; set; }
    public long Bytes { get; set; }
    public required string ContentType { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
