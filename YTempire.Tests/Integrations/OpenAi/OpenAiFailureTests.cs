using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.OpenAi;
using YTempire.Tests.Builders;
using YTempire.Tests.Fakes;
using static YTempire.Tests.Fakes.StandInAnswer;

namespace YTempire.Tests.Integrations.OpenAi;

/// <summary>Whatever goes wrong at the service is one sentence, says whether the queue tries again, and never holds the key.</summary>
public sealed class OpenAiFailureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, bool, int?> Troubles =>
        new()
        {
            { "401", "openai.key", false, null },
            { "403", "openai.forbidden", false, null },
            { "404", "openai.rejected", false, null },
            { "429 wait", "openai.busy", true, 20 },
            { "429", "openai.busy", true, null },
            { "429 quota", "openai.no_credit", false, null },
            { "500", "openai.down", true, null },
            { "503 wait", "openai.down", true, 20 },
            { "302", "openai.address", false, null },
        };

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_trouble_is_one_sentence_for_the_writer_and_for_the_voice(string trouble, string code, bool isTransient, int? wait)
    {
        await using var service = await OpenAiStandIn.StartAsync(Answer(trouble), Answer(trouble));
        foreach (var failure in new[] { await FailAsync(service, WriteAsync), await FailAsync(service, SpeakAsync) })
        {
            Assert.Equal((code, isTransient), (failure.Code, failure.IsTransient));
            Assert.Equal(wait, (int?)failure.RetryAfter?.TotalSeconds);
        }
    }

    [Theory]
    [InlineData("<html>Welcome to our proxy</html>")]
    [InlineData("{}")]
    [InlineData("""{"choices":[]}""")]
    [InlineData("""{"choices":"none"}""")]
    [InlineData("")]
    public async Task Garbage_is_named_and_tried_again(string text)
    {
        await using var service = await OpenAiStandIn.StartAsync(Garbage(text));
        var failure = await FailAsync(service, WriteAsync);
        Assert.Equal(("openai.garbage", true), (failure.Code, failure.IsTransient));
    }

    [Fact]
    public async Task Sound_that_is_none_is_named_and_leaves_no_file()
    {
        await using var service = await OpenAiStandIn.StartAsync(
            Garbage("<html>Welcome to our proxy, which has no sound at all for you</html>")
        );
        var failure = await FailAsync(service, SpeakAsync);
        Assert.Equal(("voice.broken_sound", true), (failure.Code, failure.IsTransient));
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_tried_again()
    {
        await using var service = await OpenAiStandIn.StartAsync();
        // Port 9 is nobody's here.
        var failure = await FailAsync(service, WriteAsync, o => o.BaseUrl = "http://127.0.0.1:9/v1");
        Assert.Equal(("openai.unreachable", true), (failure.Code, failure.IsTransient));
        Assert.Contains("127.0.0.1:9", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_takes_too_long_is_tried_again_but_a_cancel_is_a_cancel()
    {
        await using var service = await OpenAiStandIn.StartAsync();
        var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        void Configure(OpenAiOptions o) => (o.BaseUrl, o.Timeout) = ($"http://{silent.LocalEndpoint}/v1", TimeSpan.FromMilliseconds(50));
        var failure = await FailAsync(service, WriteAsync, Configure);
        Assert.Equal(("openai.timeout", true), (failure.Code, failure.IsTransient));

        await using var services = service.Services(o => o.BaseUrl = $"http://{silent.LocalEndpoint}/v1");
        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(services, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        silent.Stop();
    }

    [Theory]
    [InlineData("not an address", "openai.address")]
    [InlineData("file:///etc", "openai.address")]
    public async Task A_wrong_address_is_said(string address, string code)
    {
        await using var service = await OpenAiStandIn.StartAsync();
        Assert.Equal(code, (await FailAsync(service, WriteAsync, o => o.BaseUrl = address)).Code);
    }

    [Fact]
    public async Task A_key_that_no_header_can_carry_is_not_quoted()
    {
        await using var service = await OpenAiStandIn.StartAsync();
        var failure = await FailAsync(service, WriteAsync, o => o.ApiKey = OpenAiStandIn.Key + "\nX: é");
        Assert.Equal("openai.key", failure.Code);
    }

    private static StandInAnswer Answer(string trouble) =>
        trouble switch
        {
            "429 quota" => Error(429, "You exceeded your current quota.", "insufficient_quota"),
            "302" => Garbage("elsewhere") with { Status = 302 },
            "401" => Error(401, $"Incorrect API key provided: {OpenAiStandIn.Key}.", "invalid_api_key"),
            "404" => Error(404, $"The model does not exist for {OpenAiStandIn.Key}."),
            _ => Error(
                int.Parse(trouble[..3], System.Globalization.CultureInfo.InvariantCulture),
                "Something is wrong.",
                retryAfter: trouble.EndsWith("wait", StringComparison.Ordinal) ? 20 : null
            ),
        };

    /// <summary>The failure of a call; the key is nowhere in it.</summary>
    private static async Task<FailureException> FailAsync(
        OpenAiStandIn service,
        Func<IServiceProvider, CancellationToken, Task> call,
        Action<OpenAiOptions>? configure = null
    )
    {
        await using var services = service.Services(configure);
        var failure = await Assert.ThrowsAsync<FailureException>(() => call(services, Cancel));
        Assert.DoesNotContain(OpenAiStandIn.Key, failure.ToString(), StringComparison.Ordinal);
        return failure;
    }

    private static async Task WriteAsync(IServiceProvider services, CancellationToken cancel) =>
        await services
            .GetRequiredService<OpenAiScriptWriter>()
            .WriteAsync(new("Money", "Money grows.", "en", VideoFormat.Landscape, 60, "", "", ""), cancel);

    private static async Task SpeakAsync(IServiceProvider services, CancellationToken cancel)
    {
        using var folder = new TempFolder();
        var speak = services.GetServices<IVoice>().Single().SpeakAsync(new("Hello.", "openai:alloy", "en"), $"{folder.Path}/a.wav", cancel);
        try
        {
            await speak;
        }
        finally
        {
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        }
    }
}
