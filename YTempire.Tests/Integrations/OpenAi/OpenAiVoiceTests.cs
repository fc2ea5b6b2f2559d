using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Costs;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Speech;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Tests.Builders;
using YTempire.Tests.Fakes;
using static YTempire.Tests.Fakes.StandInAnswer;
using static YTempire.Tests.Integrations.OpenAi.Tones;

namespace YTempire.Tests.Integrations.OpenAi;

/// <summary>A voice that sends sound and no times.</summary>
public sealed class OpenAiVoiceTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_voice_speaks_and_every_word_has_its_time()
    {
        // As the service sends it: 24 kHz, quiet at both ends; 1 s of sound, 0.4 s of quiet, 2 s of sound.
        const string text = "Money grows slowly at first. Then it doubles and doubles again until it is a fortune.";
        await using var service = await OpenAiStandIn.StartAsync(
            Audio(Wav((0.3, false), (1, true), (0.4, false), (2, true), (0.3, false)))
        );
        await using var services = service.Services();
        var wav = $"{folder.Path}/a.wav";
        var spoken = await Voice(services).SpeakAsync(new(text, "openai:nova", "en", 1.25), wav, Cancel);

        var sent = service.Requests[0];
        Assert.Equal(
            ("tts-1", text, "nova", "wav", 1.25),
            (Sent("model"), Sent("input"), Sent("voice"), Sent("response_format"), sent.GetProperty("speed").GetDouble())
        );
        var sound = Sound.Read(wav);
        Assert.Equal((48_000, spoken.Seconds), (sound.Rate, sound.Seconds));
        Assert.InRange(spoken.Seconds, 3.4, 3.6);
        Assert.Equal(Words.Split(text), spoken.Words.Select(w => w.Text));
        Assert.All(spoken.Words, w => Assert.InRange(w.End, w.Start + 0.02, spoken.Seconds + 0.001));
        Assert.All(spoken.Words.Zip(spoken.Words.Skip(1)), p => Assert.True(p.Second.Start >= p.First.End - 0.001));
        // The pause is heard where the sound has it, after the 0.05 s that trimming leaves.
        Assert.InRange(spoken.Words[4].End, 1.03, 1.07);
        Assert.InRange(spoken.Words[5].Start, 1.43, 1.47);
        Assert.Equal(new Usage("openai", text.Length, "character", "tts-1"), spoken.Usage);
        Assert.Equal(["a.wav"], Directory.EnumerateFileSystemEntries(folder.Path).Select(f => Path.GetFileName(f)));

        string Sent(string name) => sent.GetProperty(name).GetString()!;
    }

    [Theory]
    [InlineData("One, two, three, four, five, six, seven; and none of it has a pause.")]
    [InlineData("复利就像魔法一样。钱每年都在增长。")]
    [InlineData("— $217,245! 😀")]
    public async Task Without_a_pause_the_words_share_the_sound(string text)
    {
        await using var service = await OpenAiStandIn.StartAsync(Audio(Wav((2, true))));
        await using var services = service.Services();
        var spoken = await Voice(services).SpeakAsync(new(text, "openai:alloy", "en"), $"{folder.Path}/b.wav", Cancel);
        Assert.Equal(Words.Split(text), spoken.Words.Select(w => w.Text));
        Assert.Equal((0, spoken.Seconds), (spoken.Words[0].Start, spoken.Words[^1].End));
        Assert.All(spoken.Words.Zip(spoken.Words.Skip(1)), p => Assert.Equal(p.First.End, p.Second.Start));
    }

    [Theory]
    [InlineData("openai:nobody", "Hello.", "voice.not_connected")]
    [InlineData("openai:alloy", " … ", "voice.nothing_to_say")]
    [InlineData("openai:alloy", null, "voice.too_long")]
    public async Task What_cannot_be_spoken_is_not_sent(string voice, string? text, string code)
    {
        await using var service = await OpenAiStandIn.StartAsync();
        await using var services = service.Services();
        SpeechRequest request = new(text ?? new string('a', 4097), voice, "en");
        var failure = await Assert.ThrowsAsync<FailureException>(() => Voice(services).SpeakAsync(request, $"{folder.Path}/c.wav", Cancel));
        Assert.Equal((code, false), (failure.Code, failure.IsTransient));
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task The_voices_are_offered_only_where_the_service_is_connected_and_cost_only_who_chooses_them()
    {
        await using var service = await OpenAiStandIn.StartAsync();
        await using var services = service.Services(o => o.Voices = "alloy, af_heart");
        var catalog = new VoiceCatalog([new EspeakVoice(), .. services.GetServices<IVoice>()]);
        var offered = (await catalog.ListAsync(Cancel)).Where(v => !v.IsLocal).ToList();
        Assert.Equal(["openai:alloy", "openai:af_heart"], offered.Select(v => v.Id));
        Assert.Equal("espeak:en-us", (await catalog.DefaultForAsync("en", Cancel)).Id);
        Assert.Equal("openai:alloy", (await catalog.DefaultForAsync("xx", Cancel)).Id);
        Assert.Equal(new("openai:alloy", null), await new VoiceChoice(catalog).ChooseAsync("openai:alloy", "钱 grows", "en", Cancel));

        await using var without = service.Services(o => o.ApiKey = "");
        Assert.Empty(await Voice(without).ListAsync(Cancel));
    }

    [Fact]
    public async Task Characters_become_money()
    {
        await using var service = await OpenAiStandIn.StartAsync();
        await using var services = service.Services();
        var ledger = new CostLedger(services.GetRequiredService<IOptions<CostOptions>>(), TimeProvider.System);
        Assert.Equal(0.015m, ledger.Price(new("openai", 1000, "character", "tts-1")));
    }

    private static IVoice Voice(IServiceProvider services) => services.GetServices<IVoice>().Single();
}
