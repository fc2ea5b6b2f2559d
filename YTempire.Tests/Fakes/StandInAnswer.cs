using System.Text;
using System.Text.Json;

namespace YTempire.Tests.Fakes;

/// <summary>What the stand-in says next.</summary>
/// <param name="IsInContract">False for what a broken service says.</param>
internal sealed record StandInAnswer(int Status, byte[] Body, string ContentType, int? RetryAfter, bool IsInContract)
{
    /// <summary>A chat completion of 1,000 tokens read and 500 written.</summary>
    public static StandInAnswer Says(string? content, string? refusal = null, string finish = "stop") =>
        Json(
            200,
            new
            {
                id = "chatcmpl-1",
                @object = "chat.completion",
                created = 1_700_000_000,
                model = "gpt-4o-mini",
                choices = new[]
                {
                    new
                    {
                        index = 0,
                        message = new
                        {
                            role = "assistant",
                            content,
                            refusal,
                        },
                        logprobs = (object?)null,
                        finish_reason = finish,
                    },
                },
                usage = new
                {
                    prompt_tokens = 1000,
                    completion_tokens = 500,
                    total_tokens = 1500,
                },
            }
        );

    public static StandInAnswer Error(int status, string message, string? code = null, int? retryAfter = null) =>
        Json(
            status,
            new
            {
                error = new
                {
                    message,
                    type = "error",
                    param = (string?)null,
                    code,
                },
            }
        ) with
        {
            RetryAfter = retryAfter,
        };

    public static StandInAnswer Garbage(string text) => new(200, Encoding.UTF8.GetBytes(text), "text/html", null, false);

    public static StandInAnswer Audio(byte[] wav) => new(200, wav, "application/octet-stream", null, false);

    private static StandInAnswer Json(int status, object body) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(body), "application/json", null, true);
}
