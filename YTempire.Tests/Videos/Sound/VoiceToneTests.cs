using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Speech;
using YTempire.Jobs.Videos.Sound;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Tests.Videos.Sound;

/// <summary>What the mix does to a voice, measured by ffmpeg's filters and not by our own.</summary>
public sealed partial class VoiceToneTests : IDisposable
{
    private const string Text = "She sees that a small sum, left alone for sixteen years, becomes a much larger one.";

    /// <summary>Octaves of the average speech of people (Byrne et al. 1994), in dB.</summary>
    private static readonly (int Hertz, double Level)[] People = [(500, 66.4), (1000, 59.6), (2000, 54.7), (4000, 50.5), (8000, 48.6)];

    private readonly Clips clips = new();

    [Theory]
    [InlineData("festival:cmu_us_slt_arctic_hts")]
    [InlineData("espeak:en-us")]
    public async Task A_machines_voice_comes_out_nearer_to_the_tone_of_people(string voice)
    {
        IVoice engine = voice.StartsWith("festival", StringComparison.Ordinal) ? new FestivalVoice() : new EspeakVoice();
        var raw = clips.At("raw.wav");
        var spoken = await engine.SpeakAsync(new SpeechRequest(Text, voice, "en"), raw, TestContext.Current.CancellationToken);
        var timeline = TimelinePlanner.Plan(Talk.Script(Talk.Scene(0, Text)), [spoken]);
        await clips.Mixer.MixAsync(new MixRequest(timeline, [raw], null), clips.At("mix.m4a"), TestContext.Current.CancellationToken);
        var (before, after) = (await DistanceAsync(raw), await DistanceAsync(clips.At("mix.m4a")));
        Assert.True(after < 0.8 * before, $"{after:0.00} dB from people's tone after {before:0.00} dB");
    }

    public void Dispose() => clips.Dispose();

    /// <summary>Root mean square over the octaves, whatever the loudness.</summary>
    private static async Task<double> DistanceAsync(string path)
    {
        var off = new List<double>();
        foreach (var (hertz, level) in People)
        {
            var octave =
                $"highpass=f={hertz / 1.414:0},highpass=f={hertz / 1.414:0},lowpass=f={hertz * 1.414:0},lowpass=f={hertz * 1.414:0}";
            var (_, log) = await MediaTool.FfmpegAsync("-i", path, "-af", $"{octave},volumedetect", "-f", "null", "-");
            off.Add(double.Parse(MeanVolume().Match(log).Groups[1].Value, CultureInfo.InvariantCulture) - level);
        }
        return Math.Sqrt(off.Average(o => Math.Pow(o - off.Average(), 2)));
    }

    [GeneratedRegex(@"mean_volume: (-?[\d.]+) dB")]
    private static partial Regex MeanVolume();
}
