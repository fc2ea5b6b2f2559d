using Microsoft.EntityFrameworkCore;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos.Steps;

namespace YTempire.Jobs.Videos;

/// <summary>The ten steps in their order, and the video's own state around them.</summary>
public sealed class VideoMaker(
    IEnumerable<IVideoStep> steps,
    StepRecorder recorder,
    StepPlan plan,
    ReportWriter report,
    VideoFeed feed,
    TimeProvider clock
)
{
    /// <summary>Makes what is not made yet. Throws what stopped it.</summary>
    public async Task MakeAsync(VideoRun run, CancellationToken cancel)
    {
        await feed.PublishAsync(new VideoChanged(run.UserId, run.VideoId));
        foreach (var step in steps)
        {
            run.At = step.Kind;
            if (step.Kind == StepKind.RenderScene)
                await ChangeAsync(run, video => BeginPictures(video), cancel);
            await step.RunAsync(run, cancel);
        }
        await report.WriteAsync(run, cancel);
        await ChangeAsync(run, video => video.Ready(clock.GetUtcNow()), cancel);
    }

    /// <summary>Leaves the steps as they are to be seen; when the failure is final, the video cannot go on by itself.</summary>
    public async Task FailAsync(VideoRun run, Exception error, bool isFinal)
    {
        await plan.TrySettleAsync(run, error);
        if (isFinal)
            await ChangeAsync(run, video => video.Fail(Failures.Describe(error).Sentence), CancellationToken.None);
    }

    /// <summary>The queue gave it up: no step failed, the work around them did.</summary>
    public Task DropAsync(VideoRun run, string reason) => ChangeAsync(run, video => video.Fail(reason), CancellationToken.None);

    private static void BeginPictures(Video video)
    {
        if (video.GenerationStatus == GenerationStatus.Generating)
            video.Processing();
    }

    private async Task ChangeAsync(VideoRun run, Action<Video> change, CancellationToken cancel)
    {
        await recorder.UnderLeaseAsync(run, async db => change(await db.Videos.SingleAsync(v => v.Id == run.VideoId, cancel)), cancel);
        await feed.PublishAsync(new VideoChanged(run.UserId, run.VideoId));
    }
}
