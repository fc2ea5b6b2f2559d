using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Quality;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>A score with its evidence, and a comparison with the owner's other videos.</summary>
public sealed class CheckQuality(StepRunner runner, QualityInspector inspector, Databases databases, IFileStore store) : IVideoStep
{
    private const int Compared = 50;
    private const string Part = ArtefactNames.Quality;

    public StepKind Kind => StepKind.CheckQuality;

    public async Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        // The other videos are no input: a later one must not make an earlier check run again.
        var inputs = new
        {
            run.VideoId,
            Film = run.Film.StepKey,
            Captions = run.Captions.StepKey,
            Scenes = run.Scenes.Select(s => s.StepKey),
            run.Brief.TargetSeconds,
        };
        var spec = new StepSpec(Kind, inputs, QualityInspector.Version, Part)
        {
            Named = new Dictionary<string, string> { [Part] = ArtefactNames.Quality },
            OnDone = (files, video, _) =>
            {
                var report = files.Read<QualityReport>(Part);
                video.QualityScore = (int)Math.Round(report.Score);
                video.CopyrightCheckStatus =
                    report.CopyrightStatus == "passed_local" ? CopyrightCheckStatus.PassedLocal : CopyrightCheckStatus.Review;
            },
        };
        await runner.RunAsync(run, spec, work => InspectAsync(run, work), cancel);
    }

    private async Task InspectAsync(VideoRun run, StepWork work)
    {
        var request = new QualityRequest(
            run.Film.Path(Assemble.Film),
            run.Captions.Path(ArtefactNames.Thumbnail),
            run.Format,
            run.Script,
            run.Timeline,
            await File.ReadAllTextAsync(run.Captions.Path(ArtefactNames.Srt), work.Cancel),
            [.. run.Scenes.Select(s => s.Read<DrawingEvidence>(RenderScene.Evidence))],
            run.Captions.Read<ThumbnailEvidence>(CaptionsAndThumbnail.Evidence),
            run.Brief.TargetSeconds,
            await OthersAsync(run, work.Cancel)
        );
        var report = await inspector.InspectAsync(request, work.Cancel);
        // The inspector does not know whose fingerprint it took.
        report = report with
        {
            Fingerprint = report.Fingerprint with { VideoId = run.VideoId.ToString() },
        };
        work.ChargeCpu(report.CpuSeconds);
        work.Write(Part, report);
    }

    private async Task<IReadOnlyList<Fingerprint>> OthersAsync(VideoRun run, CancellationToken cancel)
    {
        await using var db = databases.AsUser(run.UserId);
        var keys = await db
            .Artefacts.Where(a => a.UserId == run.UserId && a.VideoId != run.VideoId && a.Name == Part)
            .OrderByDescending(a => a.CreatedAt)
            .Select(a => a.FileKey)
            .Take(Compared)
            .ToListAsync(cancel);
        return [.. keys.Where(store.Exists).Select(key => PipelineJson.ReadFile<QualityReport>(store.PathOf(key)).Fingerprint)];
    }
}
