namespace YTempire.Jobs.Videos;

/// <param name="Key">Content-addressed, so a strong ETag.</param>
public sealed record VideoFile(string Path, string ContentType, string Key);

/// <summary>
/// Files of a video by their names on its page, for the person this scope acts for (row-level security decides):
/// <c>video.mp4</c>, <c>thumb.jpg</c>, <c>thumb-2.jpg</c>, <c>captions.vtt</c>, <c>captions.srt</c>, <c>script.json</c>, <c>report.json</c>,
/// <c>scene-1.jpg</c> and so on (1-based stills).
/// </summary>
public sealed class VideoFiles
{
    /// <summary>Null when there is no such video for this person, or it has no such file yet.</summary>
    public Task<VideoFile?> FindAsync(Guid videoId, string name, CancellationToken cancel = default) =>
        throw new NotSupportedException(videoId + name);
}
