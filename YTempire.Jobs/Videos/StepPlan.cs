using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using YTempire.Data.Videos;

namespace YTempire.Jobs.Videos;

/// <summary>The rows of the steps still to come, so that a person sees the whole way from the start.</summary>
public sealed class StepPlan(StepRecorder recorder, VideoFeed feed, ILogger<StepPlan> log)
{
    private static readonly StepKind[] PerScene = [StepKind.SpeakScene, StepKind.FindVisual, StepKind.RenderScene];

    /// <summary>Once the scenes are known: one row per step and scene; rows of scenes that are gone go.</summary>
    public async Task LayOutAsync(VideoRun run, CancellationToken cancel)
    {
        var wanted = new Dictionary<(string Kind, string? Scene), int>();
        foreach (var kind in Enum.GetValues<StepKind>())
        {
            if (!PerScene.Contains(kind))
                wanted[(PipelineJson.Name(kind), null)] = (int)kind * 1000;
            else
                foreach (var (i, scene) in run.Script.Scenes.Index())
                    wanted[(PipelineJson.Name(kind), scene.Id)] = (int)kind * 1000 + i;
        }
        await recorder.UnderLeaseAsync(
            run,
            async db =>
            {
                var rows = await db.VideoSteps.Where(s => s.VideoId == run.VideoId).ToListAsync(cancel);
                db.VideoSteps.RemoveRange(rows.Where(r => !wanted.ContainsKey((r.Kind, r.SceneId))));
                var there = rows.Select(r => (r.Kind, r.SceneId)).ToHashSet();
                foreach (var ((kind, scene), ordinal) in wanted.Where(w => !there.Contains(w.Key)))
                    db.VideoSteps.Add(
                        new VideoStep
                        {
                            VideoId = run.VideoId,
                            UserId = run.UserId,
                            Kind = kind,
                            SceneId = scene,
                            Ordinal = ordinal,
                        }
                    );
            },
            cancel
        );
        await feed.PublishAsync(new VideoChanged(run.UserId, run.VideoId));
    }

    /// <summary>
    /// After a failure: scenes that another one's failure stopped wait again, and what failed before a step began to make anything stands at
    /// that step all the same. Best effort: the failure itself is told in any case.
    /// </summary>
    public async Task TrySettleAsync(VideoRun run, Exception error)
    {
        try
        {
            await recorder.UnderLeaseAsync(
                run,
                async db =>
                {
                    var rows = await db.VideoSteps.Where(s => s.VideoId == run.VideoId).OrderBy(s => s.Ordinal).ToListAsync();
                    foreach (var stopped in rows.Where(r => r.Status == StepStatus.Running))
                        (stopped.Status, stopped.Progress) = (StepStatus.Pending, 0);
                    var here = rows.Where(r => r.Kind == PipelineJson.Name(run.At)).ToList();
                    if (here.Count == 0 || here.Any(r => r.Status == StepStatus.Failed))
                        return;
                    var fault = here.Find(r => r.Status != StepStatus.Done) ?? here[0];
                    fault.Status = StepStatus.Failed;
                    (fault.ErrorCode, fault.ErrorSentence) = Failures.Describe(error);
                },
                CancellationToken.None
            );
        }
        catch (Exception unwritten)
        {
            log.LogWarning("What a failure stopped could not be written: {Reason}", unwritten.Message);
        }
    }
}
