using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations;

namespace YTempire.Jobs.Videos;

/// <param name="Key">Content-addressed, so a strong ETag.</param>
public sealed record VideoFile(string Path, string ContentType, string Key);

/// <summary>
/// Files of a video by their names on its page, for the person this scope acts for (row-level security decides):
/// <c>video.mp4</c>, <c>thumb.jpg</c>, <c>thumb-2.jpg</c>, <c>captions.vtt</c>, <c>captions.srt</c>, <c>script.json</c>, <c>report.json</c>,
/// <c>qc.json</c>, <c>scene-1.jpg</c> and so on (1-based stills).
/// </summary>
public sealed class VideoFiles(Databases databases, CurrentUser user, IFileStore store)
{
    /// <summary>Null when there is no such video for this person, or it has no such file yet.</summary>
    public async Task<VideoFile?> FindAsync(Guid videoId, string name, CancellationToken cancel = default)
    {
        if (user.Id is not { } owner)
            return null;
        await using var db = databases.AsUser();
        var row = await db
            .Artefacts.AsNoTracking()
            .SingleOrDefaultAsync(
                a =>
                    a.VideoId == videoId
                    && a.UserId == owner
                    && a.Name == name
                    && db.Videos.Any(v => v.Id == videoId && v.DeletedAt == null),
                cancel
            );
        return row is null || !store.Exists(row.FileKey) ? null : new VideoFile(store.PathOf(row.FileKey), row.ContentType, row.FileKey);
    }
}
