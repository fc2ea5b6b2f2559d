using Microsoft.EntityFrameworkCore;
using YTempire.Data;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Queue;

namespace YTempire.Jobs.Videos;

/// <summary>From a topic to a checked video: starts, goes on, retries and cancels. What each step does is in Steps/.</summary>
public sealed class VideoPipeline(Databases databases, CurrentUser user, JobQueue queue, VideoFeed feed, VideoRuns runs, VideoMaker maker)
{
    private static readonly Refusal NotFound = new("video.not_found", "There is no such video.", "Go back to the list of videos.");

    /// <summary>Makes the video and its job in one transaction. Answers the new video's id, or why not.</summary>
    public async Task<Outcome<Guid>> StartAsync(StartVideo request, CancellationToken cancel = default)
    {
        var asked = StartCheck.Check(request);
        if (!asked.IsOk)
            return asked.Refusal!;
        await using var db = databases.AsUser();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await db.Channels.AnyAsync(c => c.Id == request.ChannelId && c.UserId == user.RequiredId && c.DeletedAt == null, cancel))
            return new Refusal("channel.not_found", "There is no such channel.", "Choose one of your channels.");
        var (video, text) = asked.Value.Make(user.RequiredId);
        db.Videos.Add(video);
        db.VideoScripts.Add(text);
        await db.SaveChangesAsync(cancel);
        await queue.EnqueueAsync(db, GenerateVideoJob.Request(video), cancel);
        await transaction.CommitAsync(cancel);
        await AnnounceAsync(video);
        return video.Id;
    }

    /// <summary>Goes on at the step that failed (or that was cancelled), or makes a ready video anew; what is done stays done.</summary>
    public async Task<Outcome<Guid>> RetryAsync(Guid videoId, CancellationToken cancel = default)
    {
        await using var db = databases.AsUser();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(db, videoId, cancel) is not { } video)
            return NotFound;
        if (video.IsUnfinished)
            return video.Id;
        if (video.GenerationStatus == GenerationStatus.Published)
            return new Refusal("video.published", "This video is published.", "Make a new one; what is out cannot be exchanged.");
        if (video.GenerationStatus == GenerationStatus.Ready)
            video.Remake();
        else
            video.Retry();
        await db.SaveChangesAsync(cancel);
        await queue.EnqueueAsync(db, GenerateVideoJob.Request(video), cancel);
        await transaction.CommitAsync(cancel);
        await AnnounceAsync(video);
        return video.Id;
    }

    /// <summary>Stops a waiting video at once and a running one within a second. What was made stays for <see cref="RetryAsync"/>.</summary>
    public async Task<Outcome<Guid>> CancelAsync(Guid videoId, CancellationToken cancel = default)
    {
        await using var db = databases.AsUser();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(db, videoId, cancel) is not { } video)
            return NotFound;
        if (!video.IsUnfinished)
            return new Refusal("video.not_running", "This video is not being made.", "There is nothing to cancel.");
        video.Cancel();
        await db.SaveChangesAsync(cancel);
        await db
            .VideoSteps.Where(s => s.VideoId == videoId && s.Status == StepStatus.Running)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, StepStatus.Cancelled), cancel);
        await transaction.CommitAsync(cancel);
        // In this order: a worker that still writes meets a video that is cancelled, and stops.
        await queue.CancelAsync(GenerateVideoJob.KeyOf(videoId));
        await feed.PublishAsync(new VideoChanged(video.UserId, videoId));
        return videoId;
    }

    /// <summary>Runs every step that is not done yet. Called by the worker that holds <paramref name="lease"/>.</summary>
    public async Task AdvanceAsync(Guid videoId, JobLease lease, CancellationToken cancel)
    {
        if (await runs.TakeUpAsync(videoId, lease, cancel) is not { } run)
            return;
        try
        {
            await maker.MakeAsync(run, cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException and not LeaseLostException)
        {
            await maker.FailAsync(run, error, JobRunner.IsFinal(lease, error));
            throw;
        }
    }

    /// <summary>The queue will not make it: an admin cancelled its job, or gave it up for a reason.</summary>
    public async Task DropAsync(Guid videoId, JobLease lease, string? reason)
    {
        if (reason is null)
            await CancelAsync(videoId);
        else if (await runs.TakeUpAsync(videoId, lease, CancellationToken.None) is { } run)
            await maker.DropAsync(run, reason);
    }

    private async Task<Video?> FindAsync(YTempireDb db, Guid videoId, CancellationToken cancel) =>
        await db.Videos.SingleOrDefaultAsync(v => v.Id == videoId && v.UserId == user.RequiredId && v.DeletedAt == null, cancel);

    private async Task AnnounceAsync(Video video)
    {
        await queue.WakeAsync();
        await feed.PublishAsync(new VideoChanged(video.UserId, video.Id));
    }
}
