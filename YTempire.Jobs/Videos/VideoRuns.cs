using Microsoft.EntityFrameworkCore;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Queue;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos;

/// <summary>Loads what one pass through the pipeline needs to know, and takes the video up.</summary>
public sealed class VideoRuns(Databases databases, TimeProvider clock)
{
    private const string NoMusic = "none";
    private const string DefaultMood = "calm";

    /// <summary>Null when there is nothing to do: the video is gone, cancelled, or made already.</summary>
    public async Task<VideoRun?> TakeUpAsync(Guid videoId, JobLease lease, CancellationToken cancel)
    {
        await using var db = databases.AsUser();
        var video = await db.Videos.SingleOrDefaultAsync(v => v.Id == videoId && v.DeletedAt == null, cancel);
        if (video is null)
            return null;
        // The lease says that somebody wants it made: an admin may have put a failed job back.
        if (video.GenerationStatus == GenerationStatus.Failed)
            video.Retry();
        if (!video.IsUnfinished)
            return null;
        var channel = await db.Channels.SingleAsync(c => c.Id == video.ChannelId, cancel);
        var text = await db.VideoScripts.SingleAsync(s => s.VideoId == videoId, cancel);
        if (video.GenerationStatus == GenerationStatus.Pending)
            video.Start(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return Make(video, channel, text, lease);
    }

    private static VideoRun Make(Video video, Channel channel, VideoScriptText text, JobLease lease) =>
        new()
        {
            VideoId = video.Id,
            UserId = video.UserId,
            ChannelId = channel.Id,
            Lease = lease,
            Seed = video.Seed,
            KeptVoice = video.VoiceModel,
            ChannelVoice = channel.VoiceId,
            Mood = video.BackgroundMusic == NoMusic ? null : video.BackgroundMusic ?? DefaultMood,
            Theme = new BrandTheme(
                channel.ChannelTitle,
                channel.BrandingAssets.Primary,
                channel.BrandingAssets.Accent,
                channel.BrandingAssets.Background
            ),
            Brief = new ScriptBrief(
                text.Topic,
                text.Notes,
                channel.Language,
                video.Format,
                video.TargetSeconds,
                channel.Niche,
                channel.TargetAudience.Description,
                channel.ChannelTitle
            ),
            Written = text.Script is null ? null : PipelineJson.Read<VideoScript>(text.Script),
        };
}
