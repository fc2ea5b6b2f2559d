using System.Text.Json;
using System.Text.Json.Nodes;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Integrations.OpenAi;

/// <summary>From a model's words to a script that the planner takes, or what is wrong with them, in words that help the model.</summary>
internal static class ScriptAnswer
{
    private const string ThinkStart = "<think>";
    private const string ThinkEnd = "</think>";

    private static readonly JsonSerializerOptions Strict = new(PipelineJson.Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static Outcome<VideoScript> Read(string answer, ScriptBrief brief)
    {
        if (Json(answer) is not { } json)
            return Fault("the answer holds no JSON object");
        ScriptDraft draft;
        try
        {
            if (HoldsNull(JsonNode.Parse(json)))
                return Fault("a list holds null");
            draft = JsonSerializer.Deserialize<ScriptDraft>(json, Strict)!;
        }
        // A kind that nobody knows is a NotSupportedException; a name that is there twice an ArgumentException.
        catch (Exception error) when (error is JsonException or NotSupportedException or ArgumentException)
        {
            return Fault($"the JSON does not fit the schema{(error is JsonException { Path: { } path } ? $" at {path}" : "")}");
        }
        if (draft.Scenes.Any(s => s.Content is ImageContent))
            return Fault("there are no images to show; choose another kind than image");
        var script = new VideoScript(
            draft.Title.Trim(),
            draft.Hook.Trim(),
            brief.Language,
            [.. SceneIds.Assign([.. draft.Scenes.Select(Scene)])],
            draft.CallToAction.Trim(),
            [.. draft.Claims.Select(c => c with { Risk = c.Risk is "low" or "high" ? c.Risk : "medium" })],
            ["A model wrote this script; check its claims before you publish."]
        );
        var plan = ScenePlanner.Plan(script, brief.Format, brief.TargetSeconds);
        return plan.IsOk ? script : plan.Refusal;
    }

    /// <summary>Without a leading thought, code fences and talk around it.</summary>
    private static string? Json(string answer)
    {
        var text = answer.Trim();
        if (text.StartsWith(ThinkStart, StringComparison.OrdinalIgnoreCase))
            text = text.IndexOf(ThinkEnd, StringComparison.OrdinalIgnoreCase) is > 0 and var end ? text[(end + ThinkEnd.Length)..] : "";
        var from = text.IndexOf('{', StringComparison.Ordinal);
        var to = text.LastIndexOf('}');
        return from >= 0 && to > from ? text[from..(to + 1)] : null;
    }

    /// <summary>A cue whose words are not said would never come, and one for a part that is not there means nothing.</summary>
    private static Scene Scene(SceneDraft draft)
    {
        var words = Words.Split(draft.Narration);
        var parts = SceneElements.Count(draft.Content);
        var cues = draft.Cues.Where(c => c.Element >= 0 && c.Element < parts && Words.IndexOf(words, c.Phrase) >= 0);
        return new("", draft.Heading.Trim(), draft.Narration.Trim(), draft.Content, [.. cues]);
    }

    private static bool HoldsNull(JsonNode? node) =>
        node switch
        {
            JsonArray list => list.Any(item => item is null || HoldsNull(item)),
            JsonObject record => record.Any(field => HoldsNull(field.Value)),
            _ => false,
        };

    private static Refusal Fault(string why) => new("openai.unusable", $"{char.ToUpperInvariant(why[0])}{why[1..]}.", "Mend that.");

    private sealed record ScriptDraft(
        string Title,
        string Hook,
        IReadOnlyList<SceneDraft> Scenes,
        string CallToAction,
        IReadOnlyList<Claim> Claims
    );

    private sealed record SceneDraft(string Heading, string Narration, SceneContent Content, IReadOnlyList<Cue> Cues);
}
