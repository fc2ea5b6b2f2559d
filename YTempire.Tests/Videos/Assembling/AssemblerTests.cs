using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos.Sound;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Tests.Videos.Assembling;

public sealed class AssemblerTests : IDisposable
{
    private readonly Clips clips = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Scenes_are_joined_to_the_frame_with_the_sound_in_step()
    {
        // A click in every scene's first frame: picture and sound must meet, to a few samples, after any number of cuts.
        int[] frames = [37, 50, 61, 46];
        var scenes = new List<SceneTiming>();
        foreach (var count in frames)
            scenes.Add(new SceneTiming($"s{scenes.Count}", scenes.Sum(s => s.Frames), count, 0.5, [], [0]));
        var timeline = new Timeline(scenes);
        var paths = new List<string>();
        foreach (var scene in scenes)
            paths.Add(await clips.SceneAsync($"it's {scene.SceneId}; $(x) \"%d\" -i.mp4", scene.Frames));
        var click = clips.Wav("click.wav", 0.2, t => t < 0.002 ? 0.9 : 0);
        await clips.Mixer.MixAsync(new MixRequest(timeline, [.. scenes.Select(_ => click)], null), clips.At("mix.m4a"), Cancel);

        var report = await clips.Assembler.AssembleAsync(paths, clips.At("mix.m4a"), clips.At("final.mp4"), Cancel);

        var info = await clips.Probe.ProbeAsync(clips.At("final.mp4"), Cancel);
        Assert.Equal(frames.Sum(), info.Video!.Frames);
        Assert.Equal(0, info.Video.Start);
        Assert.True(info.IsFastStart);
        Assert.InRange(report.Drift, 0, 0.05);
        var sound = await clips.DecodeAsync(clips.At("final.mp4"));
        foreach (var scene in scenes)
        {
            var expected = scene.StartFrame * 1600 + 24_000;
            var heard = Array.FindIndex(sound, expected - 4800, s => Math.Abs((int)s) > 6000);
            Assert.InRange(heard - expected, -48, 48);
        }
    }

    [Fact]
    public async Task Frames_of_joined_scenes_lie_a_thirtieth_apart()
    {
        int[] frames = [31, 47, 38];
        var paths = new List<string>();
        foreach (var count in frames)
            paths.Add(await clips.SceneAsync($"{paths.Count}.mp4", count));
        await clips.Assembler.AssembleAsync(paths, await SoundAsync(frames.Sum()), clips.At("final.mp4"), Cancel);
        var info = await clips.Probe.ProbeAsync(clips.At("final.mp4"), Cancel);
        Assert.Equal(frames.Sum() / 30.0, info.Video!.Seconds, 3);
        Assert.Equal(30, info.Video.FramesPerSecond, 3);
    }

    [Fact]
    public async Task Scenes_of_different_size_are_refused()
    {
        string[] paths = [await clips.SceneAsync("a.mp4", 30), await clips.SceneAsync("b.mp4", 30, "testsrc2=s=360x640:r=30")];
        var sound = await SoundAsync(60);
        var failure = await Assert.ThrowsAsync<FailureException>(() =>
            clips.Assembler.AssembleAsync(paths, sound, clips.At("final.mp4"), Cancel)
        );
        Assert.Equal("assemble.scenes_differ", failure.Code);
    }

    [Fact]
    public async Task Sound_of_another_length_is_refused_and_nothing_is_left()
    {
        var scene = await clips.SceneAsync("a.mp4", 60);
        var sound = await SoundAsync(90);
        var failure = await Assert.ThrowsAsync<FailureException>(() =>
            clips.Assembler.AssembleAsync([scene], sound, clips.At("final.mp4"), Cancel)
        );
        Assert.Equal("assemble.out_of_step", failure.Code);
        Assert.Empty(Directory.GetFiles(clips.Folder, "final*"));
    }

    public void Dispose() => clips.Dispose();

    private async Task<string> SoundAsync(int frames)
    {
        var timeline = new Timeline([new SceneTiming("s0", 0, frames, 0, [], [0])]);
        var wav = clips.Wav("tone.wav", frames / 30.0, t => 0.3 * Math.Sin(2 * Math.PI * 300 * t));
        await clips.Mixer.MixAsync(new MixRequest(timeline, [wav], null), clips.At("mix.m4a"), Cancel);
        return clips.At("mix.m4a");
    }
}
