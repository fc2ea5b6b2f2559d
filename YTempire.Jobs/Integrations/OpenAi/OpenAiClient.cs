using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Integrations.OpenAi;

/// <summary>
/// The two calls that we need of OpenAI's protocol. Throws <see cref="FailureException"/> only (see <see cref="OpenAiFailures"/>), and never
/// retries: the queue does, so that a person sees it.
/// </summary>
public sealed class OpenAiClient(IHttpClientFactory factory, IOptions<OpenAiOptions> options, TimeProvider clock)
{
    public const string HttpName = "openai";

    private OpenAiOptions Options => options.Value;

    internal async Task<ChatAnswer> ChatAsync(ChatRequest request, CancellationToken cancel)
    {
        var body = await PostAsync("chat/completions", request, cancel);
        try
        {
            return JsonSerializer.Deserialize<ChatAnswer>(body, OpenAiJson.Options) is { Choices: [{ Message: not null }, ..] } answer
                ? answer
                : throw OpenAiFailures.Garbage();
        }
        catch (JsonException)
        {
            throw OpenAiFailures.Garbage();
        }
    }

    /// <summary>The sound's file, as it comes.</summary>
    internal Task<byte[]> SpeakAsync(SpeechOrder order, CancellationToken cancel) => PostAsync("audio/speech", order, cancel);

    private async Task<byte[]> PostAsync<T>(string path, T content, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address(path));
        // With its length said: some compatible servers do not take chunks.
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(content, OpenAiJson.Options));
        request.Content.Headers.ContentType = new("application/json");
        // A key pasted with a line break or worse is no header: refuse it without quoting it.
        if (Options.ApiKey.Trim().Any(c => c is <= ' ' or > '~'))
            throw OpenAiFailures.Key();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Options.ApiKey.Trim());
        using var http = factory.CreateClient(HttpName);
        http.Timeout = Options.Timeout;
        try
        {
            using var response = await http.SendAsync(request, cancel);
            var body = await response.Content.ReadAsByteArrayAsync(cancel);
            return response.IsSuccessStatusCode ? body : throw OpenAiFailures.Of(response, body, Options.ApiKey.Trim(), clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw OpenAiFailures.Slow(Options.Timeout);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw OpenAiFailures.Unreachable(Options.Host);
        }
    }

    private Uri Address(string path) =>
        Uri.TryCreate($"{Options.BaseUrl.Trim().TrimEnd('/')}/{path}", UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
            ? address
            : throw OpenAiFailures.Address();
}
