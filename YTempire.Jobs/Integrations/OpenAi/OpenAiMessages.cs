using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace YTempire.Jobs.Integrations.OpenAi;

/// <summary>POST /chat/completions: what we ask.</summary>
internal sealed record ChatRequest(string Model, IReadOnlyList<ChatMessage> Messages, ChatFormat ResponseFormat);

/// <param name="Role">system (our rules), user (a person's data, our corrections) or assistant (the model's answers).</param>
internal sealed record ChatMessage(string Role, string Content);

internal sealed record ChatFormat(string Type, ChatSchema JsonSchema);

internal sealed record ChatSchema(string Name, bool Strict, JsonNode Schema);

internal sealed record ChatAnswer(IReadOnlyList<ChatChoice>? Choices, ChatUsage? Usage);

internal sealed record ChatChoice(string? FinishReason, ChatReply? Message);

internal sealed record ChatReply(string? Content, string? Refusal);

/// <param name="PromptTokens">Read.</param>
/// <param name="CompletionTokens">Written, with what was thought.</param>
internal sealed record ChatUsage(long PromptTokens, long CompletionTokens);

/// <summary>POST /audio/speech.</summary>
internal sealed record SpeechOrder(string Model, string Input, string Voice, string ResponseFormat, double Speed);

internal sealed record ErrorAnswer(ErrorBody? Error);

internal sealed record ErrorBody(string? Message, string? Code, string? Type);

internal static class OpenAiJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
}
