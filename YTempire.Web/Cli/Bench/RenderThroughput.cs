using System.Diagnostics;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Web.Cli.Bench;

/// <summary>Frames a second of wall time and of processor time, ours and the floor's, and how many seconds of video a second makes.</summary>
/// <param name="OneScene">Processor seconds of the dearest of the ten scenes; <paramref name="AllScenes"/> is all ten together.</param>
internal sealed record RenderSpeed(
    double Ours,
    double Floor,
    double OursCpu,
    double FloorCpu,
    double Realtime,
    double OneScene,
    double AllScenes
);

/// <summary>
/// Scenes drawn and encoded, two at a time as in the pipeline, against ffmpeg encoding the very same frames, with the same settings, from a
/// file in memory: the time that is left when drawing costs nothing. In turns, scene pair by scene pair.
/// </summary>
internal sealed class RenderThroughput(SceneRenderer renderer, FfmpegRunner ffmpeg, string folder)
{
    // Five seconds: a short scene, so that entrances and exits, the dearest frames, have more than their share.
    private const int Frames = 150;
    private const int Scenes = 10;

    public async Task<RenderSpeed> MeasureAsync(CancellationToken cancel)
    {
        var shots = await ShotsAsync(cancel);
        var pairs = shots.Chunk(2).ToList();
        var (ours, floor) = (new List<Run>(), new List<Run>());
        await OursAsync(pairs[0], cancel);
        foreach (var pair in pairs)
        {
            foreach (var shot in pair)
                await Task.Run(() => Dump(shot, cancel), cancel);
            ours.Add(await OursAsync(pair, cancel));
            floor.Add(await FloorAsync(pair, cancel));
            foreach (var shot in pair)
                File.Delete(Raw(shot));
        }

        var scenes = ours.SelectMany(r => r.PerScene).ToList();
        var realtime = Wall(ours) / VideoFormats.FramesPerSecond;
        return new(Wall(ours), Wall(floor), Cpu(ours), Cpu(floor), realtime, scenes.Max(), scenes.Sum());
    }

    private async Task<Run> OursAsync(SceneShot[] pair, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var reports = await Task.WhenAll(
            pair.Select(shot => renderer.RenderAsync(shot, Path.Combine(folder, Id(shot) + ".mp4"), null, cancel))
        );
        return new(reports.Sum(r => r.Frames), Stopwatch.GetElapsedTime(began).TotalSeconds, [.. reports.Select(r => r.CpuSeconds)]);
    }

    private async Task<Run> FloorAsync(SceneShot[] pair, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var runs = await Task.WhenAll(pair.Select(shot => ffmpeg.RunAsync(Encode(shot), cancel)));
        return new(pair.Sum(s => s.Timing.Frames), Stopwatch.GetElapsedTime(began).TotalSeconds, [.. runs.Select(r => r.CpuSeconds)]);
    }

    private FfmpegCommand Encode(SceneShot shot) =>
        new(FrameEncoder.Arguments(shot.Format, FfmpegCommand.File(Raw(shot)), Path.Combine(folder, Id(shot) + "-floor.mp4")));

    private void Dump(SceneShot shot, CancellationToken cancel)
    {
        using var film = new SceneFilm(shot, FontShelf.Shared);
        using var file = File.Create(Raw(shot));
        for (var frame = 0; frame < film.Frames; frame++)
        {
            cancel.ThrowIfCancellationRequested();
            film.Draw(frame);
            file.Write(film.I420Frame);
        }
    }

    private string Raw(SceneShot shot) => Path.Combine(folder, Id(shot) + ".yuv");

    private static string Id(SceneShot shot) => shot.Timing.SceneId;

    private static double Wall(List<Run> runs) => runs.Select(r => r.Frames / r.Seconds).Median();

    private static double Cpu(List<Run> runs) => runs.Sum(r => r.Frames) / runs.Sum(r => r.PerScene.Sum());

    /// <summary>The scenes of a bundled sample, spoken at 150 words a minute by nobody.</summary>
    private static async Task<IReadOnlyList<SceneShot>> ShotsAsync(CancellationToken cancel)
    {
        var sample = SampleTopics.Find("compound-interest")!;
        var brief = new ScriptBrief(sample.Title, sample.Notes, "en", VideoFormat.Landscape, 90, sample.Niche, "", "Bench");
        var written = (await new LocalScriptWriter().WriteAsync(brief, cancel)).OrFail();
        return [.. Enumerable.Range(0, Scenes).Select(i => Shot(written.Script.Scenes[i % written.Script.Scenes.Count], i))];
    }

    private static SceneShot Shot(Scene scene, int i)
    {
        var seconds = Frames / (double)VideoFormats.FramesPerSecond;
        var words = scene
            .Narration.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((w, i) => new WordTiming(w, 0.2 + 0.4 * i, 0.5 + 0.4 * i));
        var count = SceneElements.Count(scene.Content);
        var cues = Enumerable.Range(0, count).Select(i => 0.3 + (seconds - 1) * i / count).ToList();
        var timing = new SceneTiming($"s{i}", 0, Frames, 0.2, [.. words.Where(w => w.End < seconds)], cues);
        return new(scene.Heading, scene.Content, timing, VideoFormat.Landscape, BrandTheme.Default, 7);
    }

    private sealed record Run(int Frames, double Seconds, IReadOnlyList<double> PerScene);
}
