using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using YTempire.Jobs.Integrations.OpenAi;

namespace YTempire.Tests.Fakes;

/// <summary>
/// OpenAI's service on a free port of this machine. It takes only requests that their published contract allows, and its answers are held
/// against that contract too, so that neither side is tested against our own imagination.
/// </summary>
internal sealed class OpenAiStandIn : IAsyncDisposable
{
    public const string Key = "sk-test-0123456789abcdefghijklmnop";

    private readonly WebApplication app;
    private readonly JsonDocument contract;
    private readonly ConcurrentQueue<StandInAnswer> answers = new();
    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentQueue<JsonElement> requests = new();

    private OpenAiStandIn(JsonDocument contract)
    {
        this.contract = contract;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v1/chat/completions", http => AnswerAsync(http, "CreateChatCompletionRequest", "CreateChatCompletionResponse"));
        app.MapPost("/v1/audio/speech", http => AnswerAsync(http, "CreateSpeechRequest", null));
    }

    /// <summary>The bodies that came, in order.</summary>
    public IReadOnlyList<JsonElement> Requests => [.. requests];

    public string BaseUrl => app.Urls.Single() + "/v1";

    public static async Task<OpenAiStandIn> StartAsync(params StandInAnswer[] answers)
    {
        var contract = JsonDocument.Parse(await File.ReadAllTextAsync(Contracts.File("openai/openai.trimmed.json")));
        var standIn = new OpenAiStandIn(contract);
        foreach (var answer in answers)
            standIn.answers.Enqueue(answer);
        await standIn.app.StartAsync();
        return standIn;
    }

    /// <summary>What the product makes of this service, wired as the product wires it.</summary>
    public ServiceProvider Services(Action<OpenAiOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(
            new Microsoft.Extensions.Configuration.ConfigurationManager()
        );
        services.AddLogging().AddSingleton(TimeProvider.System).AddOpenAi();
        services.Configure<OpenAiOptions>(o => (o.BaseUrl, o.ApiKey) = (BaseUrl, Key));
        services.Configure<OpenAiOptions>(o => configure?.Invoke(o));
        return services.BuildServiceProvider();
    }

    /// <summary>Fails the test that broke the contract, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        contract.Dispose();
        Assert.Empty(faults);
    }

    private async Task AnswerAsync(HttpContext http, string requestSchema, string? answerSchema)
    {
        var body = (await JsonDocument.ParseAsync(http.Request.Body)).RootElement.Clone();
        requests.Enqueue(body);
        Hold(requestSchema, body);
        if (http.Request.Headers.Authorization != $"Bearer {Key}")
            faults.Enqueue("the key is not sent as a bearer token");
        if (!answers.TryDequeue(out var answer))
        {
            faults.Enqueue("one request more than the test foresaw");
            http.Abort();
            return;
        }
        if (answer.IsInContract && (answer.Status == 200 ? answerSchema : "ErrorResponse") is { } schema)
            Hold(schema, JsonDocument.Parse(answer.Body).RootElement.Clone());
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = answer.ContentType;
        if (answer.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await http.Response.Body.WriteAsync(answer.Body);
    }

    private void Hold(string schema, JsonElement value)
    {
        var schemas = contract.RootElement.GetProperty("components").GetProperty("schemas");
        foreach (var fault in new JsonSchema(contract.RootElement).Check(schemas.GetProperty(schema), value))
            faults.Enqueue($"{schema} {fault}");
    }
}
