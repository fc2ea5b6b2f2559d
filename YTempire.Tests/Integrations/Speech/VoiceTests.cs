using System.Diagnostics;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations.Speech;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Tests.Integrations.Speech;

/// <summary>Real engines, real sound.</summary>
public sealed class VoiceTests : IDisposable
{
    private const string Slt = "festival:cmu_us_slt_arctic_hts";
    private readonly string folder = Directory.CreateTempSubdirectory("yt-voice-").FullName;
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<string, string, string> Texts =>
        new()
        {
            { Slt, "en", "Put $10,000 away at 8% a year. After 30 years: $100,627! That's 10x — not bad, is it? 😀" },
            { Slt, "en", "The café’s CPU ran at 3.5 GHz in 1990; see “RFC 6238”, e.g. today." },
            { "espeak:en-us", "en", "Put $10,000 away at 8% a year. After 30 years: $100,627! That's 10x — not bad, is it? 😀" },
            { "espeak:de", "de", "Der Zinseszins wächst: 10.000 € werden in 9 Jahren zu 20.000 €." },
            { "espeak:ar", "ar", "المال ينمو كل عام، والفائدة تنمو معه." },
            { "espeak:cmn", "zh", "复利就像魔法一样。钱每年都在增长。" },
            { "espeak:en-us", "en", "<b>Bold</b> & [[phonemes]] <mark name=\"x\"/> stay harmless." },
        };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_voice_speaks_48_kHz_mono_and_times_every_word(string voiceId, string language, string text)
    {
        var wav = Path.Combine(folder, "a.wav");
        var spoken = await Voices().Find(voiceId).SpeakAsync(new(text, voiceId, language), wav, cancel);

        Assert.Equal("48000,1,pcm_s16le", await Probe(wav));
        Assert.Equal(Words.Split(text), spoken.Words.Select(w => w.Text));
        Assert.InRange(spoken.Seconds, Words.Count(text) * 0.12, Words.Count(text) * 0.9 + 1);
        Assert.All(spoken.Words, w => Assert.InRange(w.End, w.Start, spoken.Seconds + 0.001));
        Assert.All(spoken.Words.Zip(spoken.Words.Skip(1)), p => Assert.True(p.Second.Start >= p.First.End - 0.001));
        Assert.All(
            spoken.Words.Where(w => w.Text.Any(char.IsLetterOrDigit)),
            w => Assert.True(w.End - w.Start > 0.01, $"{w.Text} lasts nothing")
        );
        Assert.Equal(("compute", "cpu_second"), (spoken.Usage.Service, spoken.Usage.Unit));
        Assert.True(spoken.Usage.Quantity > 0);
        Assert.Equal(["a.wav"], Directory.EnumerateFileSystemEntries(folder).Select(f => Path.GetFileName(f)));
    }

    /// <summary>The engine's word for it is checked against the sound itself: where a mark makes the voice pause, the sound is quiet.</summary>
    [Theory]
    [InlineData(Slt)]
    [InlineData("espeak:en-us")]
    public async Task Words_are_timed_where_the_sound_has_them(string voiceId)
    {
        const string text = "At 8%, money doubles every nine years. It grows from $10,000 to $21,589. Nobody feels it at first.";
        var wav = Path.Combine(folder, "e.wav");
        var spoken = await Voices().Find(voiceId).SpeakAsync(new(text, voiceId, "en"), wav, cancel);

        Assert.InRange(spoken.Words[0].Start, 0, 0.12);
        Assert.InRange(spoken.Words[^1].End, spoken.Seconds - 0.2, spoken.Seconds + 0.001);
        var quiet = Quiet(Sound.Read(wav)).ToList();
        foreach (var (word, next) in spoken.Words.Zip(spoken.Words.Skip(1)).Where(p => p.First.Text[^1] is '.'))
            Assert.True(
                quiet.Any(q => q.From < next.Start + 0.06 && q.To > word.End - 0.06),
                $"no pause at {word.Text} {word.End:0.00}-{next.Start:0.00}: {string.Join(" ", quiet.Select(q => $"{q.From:0.00}-{q.To:0.00}"))}"
            );
        Assert.True(
            spoken.Words.Single(w => w.Text == "$21,589.") is { } long_ && long_.End - long_.Start > 1.5,
            "a number of seven words is said slower than a word"
        );
    }

    /// <summary>Runs of at least 80 ms in which nothing is louder than a breath.</summary>
    private static IEnumerable<(double From, double To)> Quiet(Sound sound)
    {
        var frame = sound.Rate / 100;
        var loud = sound.Samples.Chunk(frame).Select(c => c.Max(MathF.Abs) > 0.02f).ToList();
        for (var i = 0; i < loud.Count; )
        {
            var end = i;
            while (end < loud.Count && !loud[end])
                end++;
            if (end - i >= 8)
                yield return (i / 100.0, end / 100.0);
            i = Math.Max(i + 1, end);
        }
    }

    [Theory]
    [InlineData("\" (system \"touch {0}\") \"")]
    [InlineData("(system \"touch {0}\")")]
    [InlineData("hello\\\") (system \"touch {0}\") (print \\\"")]
    [InlineData("$(touch {0}) `touch {0}` ; touch {0} | touch {0}")]
    public async Task Scheme_and_shell_in_a_text_are_read_out_not_run(string attack)
    {
        var trap = Path.Combine(folder, "trap");
        foreach (var voice in new[] { Slt, "espeak:en-us" })
        {
            var text = attack.Replace("{0}", trap, StringComparison.Ordinal);
            var spoken = await Voices().Find(voice).SpeakAsync(new(text, voice, "en"), Path.Combine(folder, "b.wav"), cancel);
            Assert.True(spoken.Seconds > 0.5);
            Assert.False(File.Exists(trap));
        }
    }

    [Fact]
    public async Task Festival_says_which_voice_can_read_what_it_cannot()
    {
        var failure = await Assert.ThrowsAsync<FailureException>(() =>
            Voices().Find(Slt).SpeakAsync(new("钱每年都在增长", Slt, "en"), Path.Combine(folder, "c.wav"), cancel)
        );
        Assert.Equal("voice.script", failure.Code);
        Assert.Contains("Chinese", failure.Message, StringComparison.Ordinal);
        Assert.Contains("espeak:cmn", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Slt)]
    [InlineData("espeak:en-us")]
    public async Task Speed_changes_the_length_and_a_cancel_leaves_nothing_behind(string voiceId)
    {
        const string text = "The quick brown fox jumps over the lazy dog while nobody is looking at it.";
        var wav = Path.Combine(folder, "d.wav");
        var slow = await Voices().Find(voiceId).SpeakAsync(new(text, voiceId, "en", 0.8), wav, cancel);
        var fast = await Voices().Find(voiceId).SpeakAsync(new(text, voiceId, "en", 1.4), wav, cancel);
        Assert.InRange(slow.Seconds / fast.Seconds, 1.3, 2.2);

        File.Delete(wav);
        using var stop = new CancellationTokenSource();
        var speaking = Voices().Find(voiceId).SpeakAsync(new(text, voiceId, "en"), wav, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task The_catalogue_lists_both_engines_and_picks_by_language()
    {
        var all = await Voices().ListAsync(cancel);
        Assert.True(all.Count > 100, $"only {all.Count} voices");
        Assert.Equal(Slt, (await Voices().DefaultForAsync("en", cancel)).Id);
        Assert.Equal("espeak:de", (await Voices().DefaultForAsync("de-AT", cancel)).Id);
        Assert.Equal("espeak:cmn", (await Voices().DefaultForAsync("zh", cancel)).Id);
        Assert.Equal("voice.none", (await Assert.ThrowsAsync<FailureException>(() => Voices().DefaultForAsync("xx", cancel))).Code);
        Assert.Equal("voice.unknown", Assert.Throws<FailureException>(() => Voices().Find("nobody:x")).Code);
    }

    [Theory]
    [InlineData(null, "Money grows every year, café and “quotes” included.", Slt, false)]
    [InlineData(null, "The Chinese word 水 means water, as every child knows.", "espeak:en-us", true)]
    [InlineData(Slt, "المال ينمو كل عام، والفائدة تنمو معه.", "espeak:ar", true)]
    [InlineData("festival:gone", "Money grows every year.", Slt, true)]
    public async Task One_voice_that_can_read_it_speaks_the_whole_script(string? wanted, string text, string expected, bool isTold)
    {
        var chosen = await new VoiceChoice(Voices()).ChooseAsync(wanted, text, "en", cancel);
        Assert.Equal(expected, chosen.Id);
        Assert.Equal(isTold, chosen.Remark is not null);
    }

    private static VoiceCatalog Voices() => new([new FestivalVoice(), new EspeakVoice()]);

    private static async Task<string> Probe(string wav)
    {
        using var probe = Process.Start(
            new ProcessStartInfo("ffprobe", ["-v", "error", "-show_entries", "stream=codec_name,sample_rate,channels", "-of", "json", wav])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var json = System.Text.Json.JsonDocument.Parse(await probe.StandardOutput.ReadToEndAsync()).RootElement.GetProperty("streams")[0];
        return $"{json.GetProperty("sample_rate").GetString()},{json.GetProperty("channels")},{json.GetProperty("codec_name").GetString()}";
    }
}
