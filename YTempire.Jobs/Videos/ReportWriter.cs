using Microsoft.EntityFrameworkCore;
using YTempire.Data;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos.Quality;

namespace YTempire.Jobs.Videos;

/// <summary>Gathers the report of a finished video from its rows and keeps it as one of its files.</summary>
public sealed class ReportWriter(Databases databases, StepRecorder recorder, IFileStore store)
{
    public async Task WriteAsync(VideoRun run, CancellationToken cancel)
    {
        var text = PipelineJson.Write(await GatherAsync(run, cancel));
        var key = PipelineJson.HashText(text) + ".json";
        var folder = store.NewWorkFolder();
        try
        {
            var path = Path.Combine(folder, ArtefactNames.Report);
            await File.WriteAllTextAsync(path, text, cancel);
            store.Adopt(key, path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        await recorder.UnderLeaseAsync(
            run,
            db => ArtefactNames.SetAsync(db, run, ArtefactNames.Report, key, store.PathOf(key), cancel),
            cancel
        );
    }

    private async Task<VideoReport> GatherAsync(VideoRun run, CancellationToken cancel)
    {
        await using var db = databases.AsUser(run.UserId);
        var video = await db.Videos.AsNoTracking().SingleAsync(v => v.Id == run.VideoId, cancel);
        var steps = await db.VideoSteps.AsNoTracking().Where(s => s.VideoId == run.VideoId).OrderBy(s => s.Ordinal).ToListAsync(cancel);
        var costs = await db.Costs.AsNoTracking().Where(c => c.VideoId == run.VideoId).OrderBy(c => c.OccurredAt).ToListAsync(cancel);
        return new VideoReport(
            video.Id,
            video.Title,
            PipelineJson.Write(video.Format).Trim('"'),
            run.VoiceId,
            run.Script.Scenes.Count,
            run.Timeline.Seconds,
            steps.Sum(Seconds),
            steps.Sum(s => s.CpuSeconds),
            video.TotalCost,
            video.QualityScore,
            run.Script.Remarks,
            [
                .. steps.Select(s => new StepReport(
                    s.Kind,
                    s.SceneId,
                    PipelineJson.Write(s.Status).Trim('"'),
                    Seconds(s),
                    s.CpuSeconds,
                    s.Cost,
                    s.Reused
                )),
            ],
            [.. costs.Select(c => new CostReport(c.Service, c.Operation, c.Model, c.Quantity, c.Unit, c.Amount))],
            await QualityAsync(db, run, cancel)
        );
    }

    private async Task<QualityReport?> QualityAsync(YTempireDb db, VideoRun run, CancellationToken cancel)
    {
        var key = await db
            .Artefacts.Where(a => a.VideoId == run.VideoId && a.Name == ArtefactNames.Quality)
            .Select(a => a.FileKey)
            .SingleOrDefaultAsync(cancel);
        return key is null ? null : PipelineJson.ReadFile<QualityReport>(store.PathOf(key));
    }

    private static double Seconds(VideoStep step) => (step.FinishedAt - step.StartedAt)?.TotalSeconds ?? 0;
}
