using YTempire.Jobs.Videos.Captions;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>Caption files, and the pictures to choose a thumbnail from.</summary>
public sealed class CaptionsAndThumbnail(StepRunner runner, ThumbnailRenderer thumbnails) : IVideoStep
{
    public const string Evidence = "thumb.json";
    private static readonly string[] Pictures =
    [
        .. Enumerable.Range(1, ThumbnailRenderer.Variants).Select(n => n == 1 ? ArtefactNames.Thumbnail : $"thumb-{n}.jpg"),
    ];

    public StepKind Kind => StepKind.CaptionsAndThumbnail;

    public async Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        var brief = Brief(run);
        string[] named = [ArtefactNames.Srt, ArtefactNames.Vtt, .. Pictures];
        var version = $"{CaptionFiles.Version} {SceneRenderer.Version}";
        var spec = new StepSpec(Kind, new { run.Timeline, brief }, version, [.. named, Evidence])
        {
            Named = named.ToDictionary(n => n),
            OnDone = (files, video, _) =>
                (video.SubtitleFilePath, video.ThumbnailFilePath) = (files.Key(ArtefactNames.Vtt), files.Key(ArtefactNames.Thumbnail)),
        };
        run.Captions = await runner.RunAsync(run, spec, work => Task.Run(() => Make(run, brief, work), work.Cancel), cancel);
    }

    private void Make(VideoRun run, ThumbnailBrief brief, StepWork work)
    {
        File.WriteAllText(work.File(ArtefactNames.Srt), CaptionFiles.Srt(run.Timeline));
        File.WriteAllText(work.File(ArtefactNames.Vtt), CaptionFiles.Vtt(run.Timeline));
        var evidence = Pictures.Select((name, i) => thumbnails.Render(brief with { Variant = i }, work.File(name))).ToList();
        work.Write(Evidence, evidence[0]);
    }

    private static ThumbnailBrief Brief(VideoRun run)
    {
        var title = run.Script.Scenes.Select(s => s.Content).OfType<TitleContent>().FirstOrDefault();
        var visual = run.Script.Scenes.Select(s => s.Content).FirstOrDefault(c => c is BigNumberContent or ChartContent);
        return new ThumbnailBrief(run.Script.Title, title?.Emphasis ?? [], visual, run.Theme, run.Format, 0, run.Seed);
    }
}
