using Microsoft.EntityFrameworkCore;
using YTempire.Data.Queue;
using YTempire.Data.Videos;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Browser;

/// <summary>One really made video, and its likenesses in the other states: rows without a job, so that they stay as they are.</summary>
public sealed record StagedVideos(Guid Ready, Guid Waiting, Guid Running, Guid Failed, Guid Cancelled)
{
    private const string Reason =
        "The voice could not speak scene 3: espeak-ng ended with exit code 1. Try again; if it happens once more, choose another voice for the channel.";

    private static readonly DateTimeOffset s_soon = Tenants.Now.AddHours(2);

    public static async Task<StagedVideos> AddAsync(TestDatabase database, Guid ready)
    {
        await using var db = Tenants.OpenAsSuperuser(database);
        var model = await db.Videos.AsNoTracking().SingleAsync(v => v.Id == ready);
        var text = await db.VideoScripts.AsNoTracking().SingleAsync(s => s.VideoId == ready);
        var steps = await db.VideoSteps.AsNoTracking().Where(s => s.VideoId == ready).OrderBy(s => s.Ordinal).ToListAsync();
        var files = await db.Artefacts.AsNoTracking().Where(a => a.VideoId == ready).ToListAsync();
        Video Add(string title, VideoFormat format, int done, StepStatus then, Action<Video> move)
        {
            var video = Like(model, title, format);
            move(video);
            db.Add(video);
            db.Add(
                new VideoScriptText
                {
                    VideoId = video.Id,
                    UserId = model.UserId,
                    Topic = title,
                    Script = done > 0 ? text.Script : null,
                }
            );
            db.AddRange(
                steps
                    .Take(done > 0 ? steps.Count : 0)
                    .Select(
                        (step, i) =>
                            Like(
                                step,
                                video.Id,
                                i < done ? StepStatus.Done
                                    : i == done ? then
                                    : StepStatus.Pending
                            )
                    )
            );
            db.AddRange(
                files.Where(f => done > 0 && f.Name.StartsWith("scene-", StringComparison.Ordinal)).Take(3).Select(f => Like(f, video.Id))
            );
            return video;
        }
        var most = steps.Count * 2 / 3;
        var waiting = Add("Five habits that quietly cost you a week every year", VideoFormat.Short, 0, StepStatus.Pending, _ => { });
        var running = Add("How a heat pump warms a house with cold air", VideoFormat.Landscape, most, StepStatus.Running, Make);
        var cancelled = Add(
            "The map that fooled an empire 🗺️",
            VideoFormat.Square,
            most / 2,
            StepStatus.Cancelled,
            v =>
            {
                Make(v);
                v.Cancel();
            }
        );
        var failed = Add(
            "An unusually long title, as people write them when they want to say everything at once and leave nothing to the thumbnail",
            VideoFormat.Landscape,
            most,
            StepStatus.Failed,
            v =>
            {
                Make(v);
                v.Fail(Reason);
            }
        );
        db.AddRange(Jobs(model.UserId));
        await db.SaveChangesAsync();
        return new(ready, waiting.Id, running.Id, failed.Id, cancelled.Id);
    }

    private static void Make(Video video)
    {
        video.Start(Tenants.Now);
        video.Processing();
    }

    private static Video Like(Video model, string title, VideoFormat format) =>
        new()
        {
            UserId = model.UserId,
            ChannelId = model.ChannelId,
            Title = title,
            Format = format,
            TargetSeconds = 60,
            TotalCost = model.TotalCost,
        };

    private static VideoStep Like(VideoStep model, Guid video, StepStatus status) =>
        new()
        {
            VideoId = video,
            UserId = model.UserId,
            Kind = model.Kind,
            SceneId = model.SceneId,
            Ordinal = model.Ordinal,
            Status = status,
            InputKey = status is StepStatus.Done ? model.InputKey : null,
            Progress = status is StepStatus.Running ? 0.4f : 0,
            StartedAt = status is StepStatus.Pending ? null : model.StartedAt,
            FinishedAt = status is StepStatus.Done ? model.FinishedAt : null,
            Cost = status is StepStatus.Done ? model.Cost : 0,
            ErrorSentence = status is StepStatus.Failed ? Reason : null,
        };

    private static Artefact Like(Artefact model, Guid video) =>
        new()
        {
            VideoId = video,
            UserId = model.UserId,
            Name = model.Name,
            FileKey = model.FileKey,
            Bytes = model.Bytes,
            ContentType = model.ContentType,
        };

    private static QueuedJob[] Jobs(Guid user) =>
        [
            Job(user, JobStatus.Pending, job => job.ScheduledFor = s_soon),
            Job(
                user,
                JobStatus.Processing,
                job =>
                    (job.WorkerId, job.LeaseUntil, job.StartedAt, job.HeartbeatAt, job.Attempts) = (
                        "node-a1",
                        s_soon,
                        Tenants.Now,
                        Tenants.Now,
                        1
                    )
            ),
            Job(user, JobStatus.Failed, job => (job.LastError, job.Attempts, job.CompletedAt) = (Reason, 3, Tenants.Now)),
        ];

    private static QueuedJob Job(Guid user, JobStatus status, Action<QueuedJob> change)
    {
        var job = new QueuedJob
        {
            UserId = user,
            JobType = "generate_video",
            Status = status,
            ScheduledFor = Tenants.Now,
        };
        change(job);
        return job;
    }
}
