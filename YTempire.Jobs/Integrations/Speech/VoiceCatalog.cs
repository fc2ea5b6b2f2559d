using Microsoft.Extensions.DependencyInjection;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>All voices that can speak here and now, over all engines.</summary>
public sealed class VoiceCatalog(IEnumerable<IVoice> engines)
{
    private readonly IReadOnlyList<IVoice> engines = [.. engines];

    /// <summary>Every voice, the best engine first; an engine that is missing offers none.</summary>
    public async Task<IReadOnlyList<VoiceDescription>> ListAsync(CancellationToken cancel)
    {
        var all = new List<VoiceDescription>();
        foreach (var engine in engines)
            all.AddRange(await engine.ListAsync(cancel));
        return all;
    }

    /// <summary>The engine that a voice id belongs to. Throws <see cref="FailureException"/> <c>voice.unknown</c>.</summary>
    public IVoice Find(string voiceId)
    {
        var name = voiceId.Split(':', 2)[0];
        return engines.FirstOrDefault(e => e.Engine == name)
            ?? throw new FailureException(
                "voice.unknown",
                $"There is no voice engine for “{voiceId}”.",
                "Choose another voice in the channel's settings."
            );
    }

    /// <summary>The voice for a language when the channel chose none. Throws <see cref="FailureException"/> <c>voice.none</c>.</summary>
    public async Task<VoiceDescription> DefaultForAsync(string language, CancellationToken cancel)
    {
        var wanted = Primary(language);
        var all = await ListAsync(cancel);
        return all.FirstOrDefault(v => string.Equals(v.Language, language, StringComparison.OrdinalIgnoreCase))
            ?? all.FirstOrDefault(v => Primary(v.Language) == wanted)
            ?? all.FirstOrDefault(v => v.Language == VoiceDescription.EveryLanguage)
            ?? throw new FailureException(
                "voice.none",
                $"No voice on this machine speaks “{language}”.",
                "Install espeak-ng, connect a voice service, or choose another language for the channel."
            );
    }

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant() is var l && l == "zh" ? "cmn" : l;
}

public static class SpeechServices
{
    public static IServiceCollection AddVoices(this IServiceCollection services) =>
        services
            .AddSingleton<IVoice, FestivalVoice>()
            .AddSingleton<IVoice, EspeakVoice>()
            .AddSingleton<VoiceCatalog>()
            .AddSingleton<VoiceChoice>();
}
