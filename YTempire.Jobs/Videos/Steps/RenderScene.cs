using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>Each scene's frames. Nothing of another scene is in its key, so that changing one scene draws one scene.</summary>
public sealed class RenderScene(StepRunner runner, SceneRenderer renderer, RenderWidth width, FfmpegRunner ffmpeg) : IVideoStep
{
    public const string Film = "scene.mp4";
    public const string Evidence = "evidence.json";
    private const string Still = "still.jpg";

    public StepKind Kind => StepKind.RenderScene;

    public async Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        run.Scenes = new StepFiles[run.Script.Scenes.Count];
        await run.ForEachSceneAsync((scene, i, token) => RenderAsync(run, scene, i, token), cancel);
    }

    private async Task RenderAsync(VideoRun run, Scene scene, int i, CancellationToken cancel)
    {
        var timing = run.Timeline.Scenes[i] with { StartFrame = 0 };
        var shot = new SceneShot(scene.Heading, scene.Content, timing, run.Format, run.Theme, run.Seed);
        var spec = new StepSpec(Kind, shot, SceneRenderer.Version, Film, Still, Evidence)
        {
            SceneId = scene.Id,
            Scene = i,
            Named = new Dictionary<string, string> { [Still] = ArtefactNames.Still(i + 1) },
        };
        run.Scenes[i] = await runner.RunAsync(
            run,
            spec,
            work => width.RunAsync(() => DrawAsync(shot with { ImagePath = run.Pictures[i] }, work), work.Cancel),
            cancel
        );
    }

    private async Task DrawAsync(SceneShot shot, StepWork work)
    {
        var frames = new Counter(n => work.Progress(n / (double)shot.Timing.Frames));
        var report = await renderer.RenderAsync(shot, work.File(Film), frames, work.Cancel);
        work.ChargeCpu(report.CpuSeconds);
        work.Write(Evidence, report.Evidence);
        var at = shot.Timing.Seconds * 0.7;
        string[] still =
        [
            "-ss",
            FormattableString.Invariant($"{at:0.###}"),
            "-i",
            work.File(Film),
            "-frames:v",
            "1",
            "-q:v",
            "3",
            work.File(Still),
        ];
        await ffmpeg.RunAsync(new FfmpegCommand(still), work.Cancel);
    }

    /// <summary>Called where the frame was written; <c>Progress</c> would post each call to the thread pool.</summary>
    private sealed class Counter(Action<int> told) : IProgress<int>
    {
        public void Report(int value) => told(value);
    }
}
