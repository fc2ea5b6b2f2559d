using Microsoft.Extensions.Options;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos.Drawing;

namespace YTempire.Tests.Videos.Drawing;

/// <summary>From a shot to a file, or to nothing at all.</summary>
public sealed class SceneRendererTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("yt-render-").FullName;

    [Fact]
    public async Task A_scene_becomes_a_file_with_exactly_its_frames()
    {
        var shot = Shots.Make("", Shots.Kinds["title"].Content, "", VideoFormat.Square, seconds: 0.5);
        var report = await Renderer().RenderAsync(shot, At("scene.mp4"), null, TestContext.Current.CancellationToken);
        var info = await new MediaProbe(Clips.Options).ProbeAsync(At("scene.mp4"), TestContext.Current.CancellationToken);
        Assert.Equal(15, report.Frames);
        Assert.Equal((1080, 1080, 30.0), (info.Video!.Width, info.Video.Height, info.Video.FramesPerSecond));
        Assert.Equal(["scene.mp4"], Files());
    }

    [Fact]
    public async Task A_cancelled_scene_leaves_no_file()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var frames = new Told(n =>
        {
            if (n == 20)
                stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Renderer().RenderAsync(Shots.Of("list", VideoFormat.Square), At("scene.mp4"), frames, stop.Token)
        );
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Without_ffmpeg_there_is_one_sentence_and_no_file()
    {
        var failure = await Assert.ThrowsAsync<FailureException>(() =>
            Renderer("/nowhere/ffmpeg")
                .RenderAsync(Shots.Of("title", VideoFormat.Square), At("scene.mp4"), null, TestContext.Current.CancellationToken)
        );
        Assert.Equal("ffmpeg.missing", failure.Code);
        Assert.Empty(Files());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static SceneRenderer Renderer(string ffmpeg = "ffmpeg") =>
        new(new FrameEncoder(new FfmpegRunner(Options.Create(new FfmpegOptions { FfmpegPath = ffmpeg }))));

    private string At(string name) => Path.Combine(_folder, name);

    private string[] Files() => [.. Directory.EnumerateFiles(_folder).Select(f => Path.GetFileName(f)!)];

    private sealed class Told(Action<int> act) : IProgress<int>
    {
        public void Report(int value) => act(value);
    }
}
