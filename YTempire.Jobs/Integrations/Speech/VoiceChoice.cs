using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Integrations.Speech;

/// <param name="Id">Engine, colon, name.</param>
/// <param name="Remark">Why it is not the wanted one, for the person; null when it is.</param>
public sealed record ChosenVoice(string Id, string? Remark);

/// <summary>
/// Which voice speaks a whole video, once its words are known: the wanted one if it is here and can read them, else a local one that can, and why.
/// Voices are never mixed within a video.
/// </summary>
public sealed class VoiceChoice(VoiceCatalog voices)
{
    private const string Festival = "festival";
    private const string Espeak = "espeak";

    /// <param name="wanted">The video's or the channel's; null takes the best for the language.</param>
    /// <param name="text">Everything that is said.</param>
    /// <param name="language">The script's. Throws <see cref="FailureException"/> when nobody here can read it.</param>
    public async Task<ChosenVoice> ChooseAsync(string? wanted, string text, string language, CancellationToken cancel)
    {
        var all = await voices.ListAsync(cancel);
        var best = wanted ?? (await voices.DefaultForAsync(language, cancel)).Id;
        var engine = voices.Find(best).Engine;
        var found = all.FirstOrDefault(v => v.Id == best);
        if (found is null && engine is not (Festival or Espeak))
            throw new FailureException(
                "voice.not_connected",
                $"The voice “{best}” is not connected.",
                "Connect its service, or choose another voice."
            );
        if (found is null)
        {
            var next = await ChooseAsync((await voices.DefaultForAsync(language, cancel)).Id, text, language, cancel);
            return next with { Remark = $"The voice {best} is not installed here, so {next.Id} speaks the whole video." };
        }
        var foreign = TextScripts.Foreign(text);
        var read = TextScripts.LanguageOf(text, found.Language);
        if (engine == Festival ? foreign is null : read == found.Language)
            return new(best, null);
        if (engine is not (Festival or Espeak))
            return new(best, null);
        var able =
            all.FirstOrDefault(v => v.Id.StartsWith(Espeak + ":", StringComparison.Ordinal) && Primary(v.Language) == Primary(read))
            ?? throw new FailureException(
                "voice.script",
                $"The voice {best} cannot read {foreign ?? read} text, and no other voice here can.",
                "Install espeak-ng, or connect a voice service."
            );
        return new(
            able.Id,
            $"The script has {foreign ?? read} text, which the voice {best} cannot read, so {able.Id} speaks the whole video."
        );
    }

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant() is var l && l == "zh" ? "cmn" : l;
}
