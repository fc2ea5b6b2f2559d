using Microsoft.Extensions.Options;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations.Speech;

namespace YTempire.Jobs.Integrations.OpenAi;

/// <summary>Voices of an OpenAI-compatible service. They read every language but tell no times: <see cref="PauseClock"/> finds the words.</summary>
public sealed class OpenAiVoice(OpenAiClient client, IOptions<OpenAiOptions> options) : IVoice
{
    /// <summary>The protocol's limit for one request, in characters.</summary>
    private const int MostCharacters = 4096;

    public string Engine => "openai";

    public string Version => $"1 {options.Value.VoiceModel} {options.Value.Host}";

    public Task<IReadOnlyList<VoiceDescription>> ListAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<VoiceDescription>>(
            options.Value.IsConnected
                ?
                [
                    .. Names.Select(n => new VoiceDescription(
                        $"{Engine}:{n}",
                        $"{char.ToUpperInvariant(n[0])}{n[1..]} ({options.Value.VoiceModel})",
                        VoiceDescription.EveryLanguage,
                        false
                    )),
                ]
                : []
        );

    public async Task<Spoken> SpeakAsync(SpeechRequest request, string wavPath, CancellationToken cancel)
    {
        var name = request.VoiceId.Split(':', 2)[^1];
        if (!options.Value.IsConnected || !Names.Contains(name))
            throw new FailureException(
                "voice.not_connected",
                $"The voice “{request.VoiceId}” is not connected.",
                "Connect its service, or choose another voice."
            );
        var input = request.Text.Trim();
        if (input.Length > MostCharacters)
            throw new FailureException(
                "voice.too_long",
                $"One scene of {input.Length} characters is too much for one breath.",
                "Split it: a scene has at most 60 words."
            );
        if (!input.Any(char.IsLetterOrDigit))
            throw new FailureException(
                "voice.nothing_to_say",
                "There is nothing in the scene that can be spoken.",
                "Give it a narration in words."
            );
        var order = new SpeechOrder(options.Value.VoiceModel, input, name, "wav", Math.Clamp(request.Speed, 0.5, 2));
        var bytes = await client.SpeakAsync(order, cancel);
        using var folder = new WorkFolder(wavPath);
        await File.WriteAllBytesAsync(folder.File("speech.wav"), bytes, cancel);
        var (sound, _) = Sound.Read(folder.File("speech.wav")).Trim(0.05);
        if (sound.Samples.Length == 0)
            throw OpenAiFailures.Garbage();
        sound.Write(wavPath);
        return new(
            sound.Seconds,
            PauseClock.Tell(SpokenText.Of(request.Text, request.Language), sound),
            new(Engine, input.Length, "character", options.Value.VoiceModel)
        );
    }

    private string[] Names => options.Value.Voices.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
