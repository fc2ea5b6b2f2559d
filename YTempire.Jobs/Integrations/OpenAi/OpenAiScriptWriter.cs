using Microsoft.Extensions.Options;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Integrations.OpenAi;

/// <summary>Lets a model write the script, and lets it mend twice what cannot be parsed or planned.</summary>
public sealed class OpenAiScriptWriter(OpenAiClient client, IOptions<OpenAiOptions> options) : IScriptWriter
{
    private const int MostAsks = 3;
    private const int MostWords = 50_000;
    private const int MostQuoted = 200;

    public string Name => "openai";

    public string Version => $"{ScriptPrompt.Version} {options.Value.Model} {options.Value.Host}";

    public bool IsModel => true;

    /// <summary>Refuses what the model declines or cannot get right; throws <see cref="FailureException"/> when the service fails.</summary>
    public async Task<Outcome<WrittenScript>> WriteAsync(ScriptBrief brief, CancellationToken cancel)
    {
        var notes = string.IsNullOrWhiteSpace(brief.Notes) ? SampleTopics.Find(brief.Topic)?.Notes ?? "" : brief.Notes;
        if (Words.Count(notes) is var given && given > MostWords)
            return new Refusal(
                "script.notes_too_long",
                $"Your notes have {given:N0} words; at most {MostWords:N0} can be read at once.",
                "Paste the part that this video is about."
            );
        var messages = ScriptPrompt.For(brief, notes);
        var usage = new List<Usage>();
        var why = "";
        for (var ask = 1; ask <= MostAsks; ask++)
        {
            var choice = await AskAsync(messages, usage, cancel);
            var reply = choice.Message!;
            if (!string.IsNullOrWhiteSpace(reply.Refusal) || choice.FinishReason == "content_filter")
                return Declined(reply.Refusal);
            var answer = reply.Content ?? "";
            messages.Add(new("assistant", answer));
            var script = ScriptAnswer.Read(answer, brief);
            if (script.IsOk)
                return new WrittenScript(script.Value, usage, [.. messages.Select(m => new ModelMessage(m.Role, m.Content))]);
            why = choice.FinishReason == "length" ? "The answer was cut off because it was too long." : script.Refusal.ToString();
            messages.Add(new("user", ScriptPrompt.Correction(why)));
        }
        return new Refusal(
            "openai.unusable",
            $"The model gave no usable script in {MostAsks} tries; of the last one: {why}",
            "Press Retry, choose a stronger model, or disconnect it and let your notes be used as they are."
        );
    }

    private async Task<ChatChoice> AskAsync(List<ChatMessage> messages, List<Usage> usage, CancellationToken cancel)
    {
        var model = options.Value.Model;
        var format = new ChatFormat("json_schema", new("video_script", true, ScriptSchema.Create()));
        var answer = await client.ChatAsync(new(model, messages, format), cancel);
        if (answer.Usage is { } used)
        {
            usage.Add(new(Name, used.PromptTokens, "input_token", model));
            usage.Add(new(Name, used.CompletionTokens, "output_token", model));
        }
        return answer.Choices![0];
    }

    private static Refusal Declined(string? reason)
    {
        var text = string.Join(' ', (reason ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        var quoted = text.Length > MostQuoted ? text[..MostQuoted] + "…" : text;
        return new(
            "openai.declined",
            quoted.Length > 0 ? $"The model declines to write this script: {quoted}." : "The model declines to write this script.",
            "Change the topic or the notes, or choose another model."
        );
    }
}
