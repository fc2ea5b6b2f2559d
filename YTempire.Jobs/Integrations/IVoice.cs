using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Integrations;

/// <summary>A speech engine. Local ones cost CPU time, others money.</summary>
public interface IVoice
{
    /// <summary>Such as <c>festival</c>, <c>espeak</c>, <c>openai</c>: the part of a voice id before the colon.</summary>
    string Engine { get; }

    /// <summary>Part of every artefact's key: raise it when the same text would sound different.</summary>
    string Version { get; }

    /// <summary>Voices on this machine now; empty when the engine is missing or not configured.</summary>
    Task<IReadOnlyList<VoiceDescription>> ListAsync(CancellationToken cancel);

    /// <summary>
    /// Speaks <see cref="SpeechRequest.Text"/> into a mono 48 kHz 16-bit WAV at <paramref name="wavPath"/>.
    /// Throws <c>FailureException</c> when the engine is missing, fails or cannot speak the text's script.
    /// </summary>
    Task<Spoken> SpeakAsync(SpeechRequest request, string wavPath, CancellationToken cancel);
}

/// <param name="Id">Engine, colon, name: <c>festival:cmu_us_slt_arctic_hts</c>.</param>
/// <param name="Language">BCP 47, or <see cref="EveryLanguage"/>.</param>
public sealed record VoiceDescription(string Id, string Name, string Language, bool IsLocal)
{
    /// <summary>ISO 639-2 for several languages: the voice reads what it is given.</summary>
    public const string EveryLanguage = "mul";
}

/// <param name="Speed">1 is the engine's own pace; 0.5 to 2.</param>
public sealed record SpeechRequest(string Text, string VoiceId, string Language, double Speed = 1);

/// <param name="Seconds">Length of the sound.</param>
/// <param name="Words">In order, covering every word of the text; seconds from the sound's start.</param>
/// <param name="Usage">What it cost.</param>
public sealed record Spoken(double Seconds, IReadOnlyList<WordTiming> Words, Usage Usage);
