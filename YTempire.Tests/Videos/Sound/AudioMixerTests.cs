using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos.Sound;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Tests.Videos.Sound;

public sealed class AudioMixerTests : IDisposable
{
    private readonly Clips clips = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0.02, "calm")]
    [InlineData(0.9, "driving")]
    [InlineData(0.3, null)]
    public async Task Quiet_and_loud_voices_come_out_at_the_same_loudness_and_below_the_ceiling(double amplitude, string? mood)
    {
        var (timeline, wavs) = Speeches(amplitude);
        var report = await clips.Mixer.MixAsync(new MixRequest(timeline, wavs, mood), clips.At("mix.m4a"), Cancel);
        var facts = await clips.Meter.MeasureAsync(clips.At("mix.m4a"), Cancel);
        Assert.InRange(facts.Loudness, -15, -13);
        Assert.InRange(facts.Peak, -20, -1);
        Assert.Equal(facts.Loudness, report.Loudness);
        Assert.True(report.CpuSeconds > 0);
    }

    [Fact]
    public async Task The_mix_is_as_long_as_the_picture_and_of_the_kind_YouTube_asks_for()
    {
        var (timeline, wavs) = Speeches(0.3);
        await clips.Mixer.MixAsync(new MixRequest(timeline, wavs, "bright"), clips.At("mix.m4a"), Cancel);
        var info = await clips.Probe.ProbeAsync(clips.At("mix.m4a"), Cancel);
        Assert.Equal(("aac", "LC", 48_000, 2), (info.Audio!.Codec, info.Audio.Profile, info.Audio.SampleRate, info.Audio.Channels));
        // Within one frame of the picture.
        Assert.InRange(info.Audio.End - timeline.Seconds, 0, 1 / 30.0);
    }

    [Fact]
    public async Task The_same_mix_is_the_same_file()
    {
        var (timeline, wavs) = Speeches(0.3);
        foreach (var name in (string[])["a.m4a", "b.m4a"])
            await new AudioMixer(clips.Ffmpeg, new MusicLibrary(), clips.Meter).MixAsync(
                new MixRequest(timeline, wavs, "curious"),
                clips.At(name),
                Cancel
            );
        Assert.Equal(await File.ReadAllBytesAsync(clips.At("a.m4a"), Cancel), await File.ReadAllBytesAsync(clips.At("b.m4a"), Cancel));
    }

    [Fact]
    public async Task The_music_goes_down_while_someone_speaks()
    {
        // The voice itself is as good as inaudible here, so that what is left is the music alone.
        var words = new List<WordTiming> { new("one", 3, 5) };
        var scene = new SceneTiming("s0", 0, 300, 0, words, [0]);
        var wav = clips.Wav("voice.wav", 5, t => t is > 3 and < 3.5 ? 0.5 * Math.Sin(2 * Math.PI * 40 * t) : 0);
        await clips.Mixer.MixAsync(new MixRequest(new Timeline([scene]), [wav], "calm"), clips.At("mix.m4a"), Cancel);
        var samples = await clips.DecodeAsync(clips.At("mix.m4a"));
        Assert.True(Rms(samples, 3.8, 4.9) < 0.6 * Rms(samples, 1.2, 2.4), "not ducked");
        Assert.True(Rms(samples, 3.8, 4.9) < 0.6 * Rms(samples, 6.5, 7.5), "not back");
        Assert.True(Rms(samples, 9.9, 10) < 0.1 * Rms(samples, 6.5, 7.5), "not faded out");
    }

    [Fact]
    public async Task Silence_is_not_made_into_noise()
    {
        var wav = clips.Wav("voice.wav", 1, _ => 0);
        var timeline = new Timeline([new SceneTiming("s0", 0, 45, 0.2, [new WordTiming("hm", 0.2, 0.9)], [0])]);
        var report = await clips.Mixer.MixAsync(new MixRequest(timeline, [wav], null), clips.At("mix.m4a"), Cancel);
        Assert.True(report.Loudness < -60);
    }

    [Fact]
    public async Task Another_kind_of_sound_is_refused_with_one_sentence()
    {
        await File.WriteAllTextAsync(clips.At("voice.wav"), "RIFF....WAVEnot really", Cancel);
        var timeline = new Timeline([new SceneTiming("s0", 0, 45, 0.2, [], [0])]);
        var failure = await Assert.ThrowsAsync<FailureException>(() =>
            clips.Mixer.MixAsync(new MixRequest(timeline, [clips.At("voice.wav")], null), clips.At("mix.m4a"), Cancel)
        );
        Assert.Equal("sound.unreadable", failure.Code);
        Assert.False(File.Exists(clips.At("mix.m4a")));
    }

    public void Dispose() => clips.Dispose();

    private (Timeline Timeline, IReadOnlyList<string> Wavs) Speeches(double amplitude)
    {
        string[] narrations = ["Money grows on money, slowly at first.", "Then all at once."];
        Spoken[] speeches = [Talk.Say(narrations[0]), Talk.Say(narrations[1])];
        var timeline = TimelinePlanner.Plan(Talk.Script(Talk.Scene(0, narrations[0]), Talk.Scene(1, narrations[1])), speeches);
        // Bursts with the pace of syllables: loud parts, quiet parts and steep edges, as in speech.
        return (
            timeline,
            [
                .. speeches.Select(
                    (s, i) =>
                        clips.Wav(
                            $"{i}.wav",
                            s.Seconds,
                            t => amplitude * Math.Sin(2 * Math.PI * 210 * t) * Math.Pow(Math.Sin(Math.PI * 4 * t), 4)
                        )
                ),
            ]
        );
    }

    private static double Rms(short[] samples, double from, double to) =>
        Math.Sqrt(samples[(int)(from * 48_000)..(int)(to * 48_000)].Select(s => (double)s * s).Average());
}
