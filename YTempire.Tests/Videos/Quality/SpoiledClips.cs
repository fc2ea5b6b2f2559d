using Xunit;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos.Captions;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Quality;
using YTempire.Jobs.Videos.Sound;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Tests.Videos.Quality;

/// <summary>A clip without a fault, made by ffmpeg and our own sound; and copies of it in which one thing is spoiled.</summary>
public sealed class SpoiledClips : IAsyncLifetime
{
    private readonly Clips clips = new();
    private readonly QualityInspector inspector;

    public SpoiledClips() => inspector = new QualityInspector(clips.Ffmpeg, clips.Probe, clips.Meter);

    /// <summary>About 9 s; small, so that spoiling it costs next to nothing. Its size is its only fault.</summary>
    internal QualityRequest Small { get; private set; } = null!;

    public QualityReport SmallReport { get; private set; } = null!;

    public Clips Clips => clips;

    public async ValueTask InitializeAsync()
    {
        Small = await MakeAsync("small", "testsrc2=s=160x160:r=30");
        SmallReport = await InspectAsync(Small);
    }

    /// <summary>The whole size of its format: nothing is wrong with it.</summary>
    internal async Task<QualityRequest> FullAsync() => await MakeAsync("full", "testsrc2=s=1080x1080:r=30");

    internal Task<QualityReport> InspectAsync(QualityRequest request) =>
        inspector.InspectAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Picture or sound through ffmpeg's filters; the other one is copied.</summary>
    internal async Task<QualityReport> SpoilAsync(string filter, params string[] options)
    {
        var path = clips.At($"{Guid.NewGuid():N}.mp4");
        string[] how = filter is "-vf" ? ["-c:a", "copy", .. Clips.UploadPreset] : ["-c:v", "copy", .. Clips.UploadSound];
        string[] files = ["-i", FfmpegCommand.File(Small.Mp4Path), filter, options[0], .. how, .. options[1..], FfmpegCommand.File(path)];
        await clips.Ffmpeg.RunAsync(new FfmpegCommand(files), TestContext.Current.CancellationToken);
        return await InspectAsync(Small with { Mp4Path = path });
    }

    public ValueTask DisposeAsync()
    {
        clips.Dispose();
        return default;
    }

    private async Task<QualityRequest> MakeAsync(string name, string source)
    {
        string[] said =
        [
            "Money grows on money, slowly at first, and hardly anybody looks.",
            "Then it comes all at once, and those who waited smile.",
        ];
        Spoken[] speeches = [.. said.Select(text => Talk.Say(text))];
        var script = Talk.Script(Talk.Scene(0, said[0]), Talk.Scene(1, said[1]));
        var timeline = TimelinePlanner.Plan(script, speeches);
        string[] wavs = [.. speeches.Select((s, i) => clips.Wav($"{name}{i}.wav", s.Seconds, Voice))];
        var cancel = TestContext.Current.CancellationToken;
        await clips.Mixer.MixAsync(new MixRequest(timeline, wavs, "calm"), clips.At($"{name}.m4a"), cancel);
        var scenes = new List<string>();
        foreach (var scene in timeline.Scenes)
            scenes.Add(await clips.SceneAsync($"{name}-{scene.SceneId}.mp4", scene.Frames, source));
        await clips.Assembler.AssembleAsync(scenes, clips.At($"{name}.m4a"), clips.At($"{name}.mp4"), cancel);
        await clips.Ffmpeg.RunAsync(
            new FfmpegCommand(["-f", "lavfi", "-i", "testsrc2=s=1280x1280", "-frames:v", "1", FfmpegCommand.File(clips.At("thumb.jpg"))]),
            cancel
        );
        return new QualityRequest(
            clips.At($"{name}.mp4"),
            clips.At("thumb.jpg"),
            VideoFormat.Square,
            script,
            timeline,
            CaptionFiles.Srt(timeline),
            [.. timeline.Scenes.Select(_ => new DrawingEvidence(7.2, [], [], 1.4, []))],
            new ThumbnailEvidence(1280, 1280, 60_000, 6.1, ["Money", "grows"]),
            (int)Math.Round(timeline.Seconds),
            []
        );
    }

    private static double Voice(double t) => 0.3 * Math.Sin(2 * Math.PI * 210 * t) * Math.Pow(Math.Sin(Math.PI * 4 * t), 4);
}
