using Xunit;
using YTempire.Jobs.Videos.Sound;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Tests.Videos.Sound;

/// <summary>Music and cuts by numbers: no seam, no click, a clean end.</summary>
public sealed class MusicTests : IDisposable
{
    private readonly Clips clips = new();

    public static TheoryData<string> Moods => [.. MusicLibrary.Moods];

    [Theory]
    [MemberData(nameof(Moods))]
    public void A_loop_begins_where_it_ends(string mood)
    {
        var loop = Clips.Music.Loop(mood);
        var steps = Enumerable.Range(0, loop.Length / 2 - 1).Select(i => Math.Abs(loop[2 * i + 2] - loop[2 * i])).Order().ToList();
        var seam = Math.Abs(loop[0] - loop[^2]);
        // The step over the seam is one that the music itself makes all the time.
        Assert.True(seam <= steps[(int)(0.99 * steps.Count)], $"{seam} at the seam");
        Assert.True(steps[^1] < 0.25, $"a step of {steps[^1]}");
    }

    [Theory]
    [MemberData(nameof(Moods))]
    public void Every_piece_has_a_licence_record(string mood)
    {
        var track = MusicLibrary.Track(mood);
        Assert.Equal((mood, "YTempire"), (track.Mood, track.Author));
        Assert.StartsWith("Own work", track.Licence, StringComparison.Ordinal);
        Assert.NotEmpty(track.Title);
    }

    [Fact]
    public async Task There_is_no_click_at_a_cut_even_when_the_speech_is_cut_in_its_middle()
    {
        // Loud to its last sample, and longer than its scene.
        var wav = clips.Wav("tone.wav", 3, t => 0.5 * Math.Sin(2 * Math.PI * 220 * t));
        var timeline = new Timeline([
            new SceneTiming("a", 0, 47, 0, [new("one", 0, 1.5)], [0]),
            new SceneTiming("b", 47, 45, 0.3, [new("two", 0.3, 1.4)], [0]),
        ]);
        var silence = clips.Wav("none.wav", 1, _ => 0);
        await clips.Mixer.MixAsync(
            new MixRequest(timeline, [wav, silence], "calm"),
            clips.At("mix.m4a"),
            TestContext.Current.CancellationToken
        );
        var samples = await clips.DecodeAsync(clips.At("mix.m4a"));
        var cut = 47 * 1600;
        // What clicks is a jump that the curve before it does not lead to: its second difference.
        Assert.True(Jump(samples, cut - 960, cut + 960) <= 1.5 * Jump(samples, cut - 20_000, cut - 2_000), "a click at the cut");
    }

    [Fact]
    public async Task The_music_goes_on_under_a_long_video_and_fades_out_at_its_very_end()
    {
        // Longer than the longest loop (two rounds of eight bars at 70 beats a minute: 55 s).
        var timeline = new Timeline([new SceneTiming("a", 0, 70 * 30, 0, [new("hm", 1, 1.2)], [0])]);
        var wav = clips.Wav("voice.wav", 2, t => t is > 1 and < 1.2 ? 0.2 * Math.Sin(2 * Math.PI * 200 * t) : 0);
        await clips.Mixer.MixAsync(new MixRequest(timeline, [wav], "calm"), clips.At("mix.m4a"), TestContext.Current.CancellationToken);
        var samples = await clips.DecodeAsync(clips.At("mix.m4a"));
        var seconds = Enumerable.Range(0, 70).Select(s => Rms(samples, s, s + 1)).ToList();
        var usual = seconds[5..60].Order().ElementAt(27);
        Assert.All(seconds[3..68], level => Assert.InRange(level, usual / 4, usual * 4));
        Assert.True(Rms(samples, 68.9, 69.4) < 0.7 * usual && Rms(samples, 69.95, 70) < 0.03 * usual, "it does not fade out");
    }

    public void Dispose() => clips.Dispose();

    private static int Jump(short[] samples, int from, int to) =>
        Enumerable.Range(from, to - from).Max(i => Math.Abs(samples[i + 1] - 2 * samples[i] + samples[i - 1]));

    private static double Rms(short[] samples, double from, double to) =>
        Math.Sqrt(samples[(int)(from * 48_000)..(int)(to * 48_000)].Select(s => (double)s * s).Average());
}
