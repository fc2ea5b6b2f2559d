using System.Net;
using System.Text.Json;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Integrations.OpenAi;

/// <summary>What the service's troubles mean for a person. The key is in none of them: the service likes to quote it back.</summary>
internal static class OpenAiFailures
{
    private const int MostQuoted = 200;
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public static FailureException Of(HttpResponseMessage response, byte[] body, string key, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var error = Read(body);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => Key(),
            HttpStatusCode.Forbidden => new(
                "openai.forbidden",
                "The model's service does not allow this key to use the model.",
                "Check the key's rights and the model's name (OpenAi settings)."
            ),
            HttpStatusCode.TooManyRequests when error?.Code == "insufficient_quota" || error?.Type == "insufficient_quota" => new(
                "openai.no_credit",
                "The account at the model's service has no credit left.",
                "Add credit there, then press Retry."
            ),
            HttpStatusCode.TooManyRequests => Busy(Wait(response, now)),
            HttpStatusCode.RequestTimeout => new(
                "openai.timeout",
                "The model's service took too long to answer.",
                "It is tried again by itself.",
                isTransient: true
            ),
            >= HttpStatusCode.InternalServerError => new(
                "openai.down",
                $"The model's service has trouble of its own (status {status}).",
                "It is tried again by itself.",
                isTransient: true
            )
            {
                RetryAfter = Wait(response, now),
            },
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => Address(),
            _ => new(
                "openai.rejected",
                $"The model's service rejects the request (status {status}){Quote(error?.Message, key)}.",
                "Check the model's name and the address (OpenAi settings)."
            ),
        };
    }

    public static FailureException Key() =>
        new("openai.key", "The model's service does not accept the key.", "Set OpenAi:ApiKey to a valid key, then press Retry.");

    public static FailureException Address() =>
        new(
            "openai.address",
            "The address of the model's service is not one.",
            "Set OpenAi:BaseUrl to its full address with the version, such as https://api.openai.com/v1."
        );

    public static FailureException Garbage() =>
        new(
            "openai.garbage",
            "The model's service answered with something that is not its protocol.",
            "It is tried again by itself; if it stays so, check OpenAi:BaseUrl.",
            isTransient: true
        );

    public static FailureException Slow(TimeSpan limit) =>
        new(
            "openai.timeout",
            $"The model's service did not answer within {limit.TotalSeconds:0} s.",
            "It is tried again by itself.",
            isTransient: true
        );

    public static FailureException Unreachable(string host) =>
        new(
            "openai.unreachable",
            $"The model's service at {host} cannot be reached.",
            "It is tried again by itself; if it stays so, check the network and OpenAi:BaseUrl.",
            isTransient: true
        );

    private static FailureException Busy(TimeSpan? wait) =>
        new(
            "openai.busy",
            wait is { } w
                ? $"The model's service asks to wait {w.TotalSeconds:0} s."
                : "The model's service has too many requests at once.",
            "It is tried again by itself.",
            isTransient: true
        )
        {
            RetryAfter = wait,
        };

    private static TimeSpan? Wait(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - now;
        return wait is null || wait <= TimeSpan.Zero ? null
            : wait > LongestWait ? LongestWait
            : wait;
    }

    private static string Quote(string? message, string key)
    {
        if (string.IsNullOrWhiteSpace(message))
            return "";
        var text = key.Length > 0 ? message.Replace(key, "•••", StringComparison.Ordinal) : message;
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');
        return ": " + (text.Length > MostQuoted ? text[..MostQuoted] + "…" : text);
    }

    private static ErrorBody? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<ErrorAnswer>(body, OpenAiJson.Options)?.Error;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
