using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Videos;

/// <summary>Which videos to list. An empty set of statuses means all of them.</summary>
public sealed record VideoFilter(IReadOnlyCollection<GenerationStatus> Statuses, Guid? ChannelId)
{
    public static VideoFilter All { get; } = new([], null);
}

/// <summary>Where a page ended: the next one begins below it. Newest first.</summary>
public sealed record VideoCursor(DateTimeOffset CreatedAt, Guid Id);

/// <param name="StepsDone">Of <paramref name="Steps"/>; steps per scene are known once the script is planned.</param>
/// <param name="HasThumbnail"><c>thumb.jpg</c> can be asked for.</param>
public sealed record VideoLine(
    Guid Id,
    Guid ChannelId,
    string Channel,
    string Title,
    VideoFormat Format,
    GenerationStatus Status,
    string? Error,
    int Steps,
    int StepsDone,
    int? Score,
    decimal Cost,
    bool HasThumbnail,
    int TargetSeconds,
    DateTimeOffset CreatedAt,
    DateTimeOffset? StartedAt
)
{
    public VideoCursor Cursor => new(CreatedAt, Id);
}

/// <summary>Videos of the person this scope acts for.</summary>
public sealed class VideoQueries(Databases databases, CurrentUser user)
{
    /// <summary>Newest first, at most <paramref name="take"/>, below <paramref name="after"/>. Page 1,000 costs what page 1 does.</summary>
    public async Task<IReadOnlyList<VideoLine>> ListAsync(
        VideoFilter filter,
        VideoCursor? after,
        int take,
        CancellationToken cancel = default
    )
    {
        await using var db = databases.AsUser();
        var videos = db.Videos.Where(v => v.UserId == user.RequiredId && v.DeletedAt == null);
        if (filter.ChannelId is { } channel)
            videos = videos.Where(v => v.ChannelId == channel);
        if (filter.Statuses.Count > 0)
            videos = videos.Where(v => filter.Statuses.Contains(v.GenerationStatus));
        // Row comparison, (a, b) < (x, y): the usual OR would not use the index.
        if (after is { CreatedAt: var at, Id: var id })
            videos = videos.Where(v => EF.Functions.LessThan(ValueTuple.Create(v.CreatedAt, v.Id), ValueTuple.Create(at, id)));
        return await videos
            .OrderByDescending(v => v.CreatedAt)
            .ThenByDescending(v => v.Id)
            .Take(take)
            .Join(
                db.Channels,
                v => v.ChannelId,
                c => c.Id,
                (v, c) =>
                    new VideoLine(
                        v.Id,
                        v.ChannelId,
                        c.ChannelTitle,
                        v.Title,
                        v.Format,
                        v.GenerationStatus,
                        v.GenerationError,
                        db.VideoSteps.Count(s => s.VideoId == v.Id),
                        db.VideoSteps.Count(s => s.VideoId == v.Id && s.Status == StepStatus.Done),
                        v.QualityScore,
                        v.TotalCost,
                        v.ThumbnailFilePath != null,
                        v.TargetSeconds,
                        v.CreatedAt,
                        v.GenerationStartedAt
                    )
            )
            .ToListAsync(cancel);
    }

    /// <summary>Null when there is no such video, or it is somebody else's.</summary>
    public async Task<VideoDetail?> FindAsync(Guid videoId, CancellationToken cancel = default)
    {
        await using var db = databases.AsUser();
        var video = await db
            .Videos.AsNoTracking()
            .SingleOrDefaultAsync(v => v.Id == videoId && v.UserId == user.RequiredId && v.DeletedAt == null, cancel);
        if (video is null)
            return null;
        var channel = await db.Channels.Where(c => c.Id == video.ChannelId).Select(c => c.ChannelTitle).SingleAsync(cancel);
        // The notes may be 50,000 words and no page shows them: only topic and script are read.
        var text = await db
            .VideoScripts.Where(s => s.VideoId == videoId)
            .Select(s => new { s.Topic, s.Script })
            .SingleOrDefaultAsync(cancel);
        return new VideoDetail(
            video.Id,
            video.ChannelId,
            channel,
            video.Title,
            text?.Topic ?? video.Title,
            text?.Script,
            video.Format,
            video.TargetSeconds,
            video.GenerationStatus,
            video.GenerationError,
            video.CreatedAt,
            video.GenerationStartedAt,
            video.GenerationCompletedAt,
            video.VoiceModel,
            video.BackgroundMusic,
            video.TotalCost,
            video.QualityScore,
            video.CopyrightCheckStatus,
            await db.VideoSteps.AsNoTracking().Where(s => s.VideoId == videoId).OrderBy(s => s.Ordinal).ToListAsync(cancel),
            await db.Artefacts.AsNoTracking().Where(a => a.VideoId == videoId).OrderBy(a => a.Name).ToListAsync(cancel)
        );
    }
}
