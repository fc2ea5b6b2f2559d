namespace YTempire.Data.Videos;

/// <summary>What a video is about and what is said in it; apart from <see cref="Video"/> because it is long and seldom read.</summary>
public sealed class VideoScriptText
{
    public Guid VideoId { get; init; }
    public Guid UserId { get; init; }
    public required string Topic { get; set; }

    /// <summary>Markdown, plain text or CSV, as pasted.</summary>
    public string Notes { get; set; } = "";

    /// <summary><c>script.json</c>; null until it is written.</summary>
    public string? Script { get; set; }
}
