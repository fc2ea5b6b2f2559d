using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Api;

/// <summary>Every address that the running product answers, found in its own routing table: what is added later is tried as well.</summary>
public sealed partial class EndpointTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete];

    [Fact]
    public async Task A_stranger_gets_the_sign_in_page_or_a_refusal_and_never_an_error()
    {
        var endpoints = Endpoints();
        Assert.True(endpoints.Count(e => !IsOpen(e)) >= 8, "Pages, files and admin pages are closed.");
        foreach (var endpoint in endpoints)
        {
            foreach (var method in Methods)
            {
                using var answer = await SendAsync(method, PathOf(endpoint));
                var said = $"{method} {endpoint.RoutePattern.RawText}: {(int)answer.StatusCode}";
                Assert.True((int)answer.StatusCode < 500, said);
                if (!IsOpen(endpoint))
                    Assert.True(IsRefusal(answer), said);
            }
        }
    }

    [Fact]
    public async Task Somebody_signed_in_is_no_admin()
    {
        using var admin = new Visitor(app.Address);
        await Person.SignUpAsync(admin);
        using var visitor = new Visitor(app.Address);
        await Person.SignUpAsync(visitor);
        var paths = Endpoints().Select(PathOf).Where(IsForAdmins).Distinct().ToList();
        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            var answer = await visitor.GetAsync(path);
            Assert.True(answer.Status == HttpStatusCode.Forbidden || answer.Location == "/denied", $"{path}: {answer.Status}");
        }
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/_blazor")]
    public async Task A_circuit_is_not_opened_from_another_site(string path)
    {
        using var foreign = await SendAsync(HttpMethod.Post, path, ("Origin", "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var none = await SendAsync(HttpMethod.Post, path, ("Origin", "null"));
        Assert.Equal(HttpStatusCode.Forbidden, none.StatusCode);
    }

    [Theory]
    [InlineData("/api/videos/{0}/files/..%2f..%2fsecrets%2fmaster.key")]
    [InlineData("/api/videos/{0}/files/..%5c..%5cmaster.key")]
    [InlineData("/api/videos/{0}/files/%2e%2e%2fmaster.key")]
    [InlineData("/api/videos/{0}/files/video.mp4%00.jpg")]
    [InlineData("/api/videos/{0}/files/video.mp4%0d%0aX-Evil:%201?download=true")]
    [InlineData("/api/videos/{0}/files/%ff%fe?download=maybe")]
    [InlineData("/videos?channel=%00&status=%27%3b--")]
    [InlineData("/videos/not-a-guid")]
    [InlineData("/login?why=99&returnUrl=%00")]
    [InlineData("/assets/..%2f..%2fsecrets/master.key")]
    [InlineData("/_framework/../appsettings.json")]
    public async Task An_odd_address_is_not_found_and_never_an_error(string path)
    {
        using var visitor = new Visitor(app.Address);
        await Person.SignUpAsync(visitor);
        var answer = await visitor.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, Guid.CreateVersion7()));
        Assert.InRange((int)answer.Status, 200, 499);
        Assert.False(answer.Response.Headers.Contains("X-Evil"));
        Assert.DoesNotContain(SecretsOfThisRun(), secret => answer.Body.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_answer_carries_the_headers_that_hold_a_browser_back()
    {
        foreach (var path in new[] { "/login", "/videos", "/nowhere", "/api/videos/x", "/health/ready" })
        {
            using var answer = await SendAsync(HttpMethod.Get, path);
            Assert.Contains(
                "frame-ancestors 'none'",
                answer.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("unsafe-eval", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    private List<RouteEndpoint> Endpoints() =>
        [.. app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool IsForAdmins(string path) =>
        path.StartsWith("/admin", StringComparison.Ordinal) || path.StartsWith("/hangfire", StringComparison.Ordinal);

    private static bool IsRefusal(HttpResponseMessage answer) =>
        answer.StatusCode
            is HttpStatusCode.Unauthorized
                or HttpStatusCode.Forbidden
                or HttpStatusCode.NotFound
                or HttpStatusCode.MethodNotAllowed
                or HttpStatusCode.BadRequest
        || answer.Headers.Location?.ToString().Contains("/login", StringComparison.Ordinal) == true;

    private static string PathOf(RouteEndpoint endpoint) =>
        "/"
        + Parameter()
            .Replace(
                endpoint.RoutePattern.RawText ?? "",
                m => m.Value.Contains("guid", StringComparison.Ordinal) ? Guid.Empty.ToString() : "x"
            )
            .TrimStart('/');

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var client = app.NewClient(followsRedirects: false);
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (method != HttpMethod.Get)
            request.Content = new StringContent("", Encoding.UTF8, "application/x-www-form-urlencoded");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private IEnumerable<string> SecretsOfThisRun()
    {
        var folder = app.Services.GetRequiredService<YTempire.Data.Plumbing.DataFolder>().Secrets;
        return Directory.EnumerateFiles(folder).Select(File.ReadAllText);
    }

    [GeneratedRegex(@"\{[^{}]*(\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Parameter();
}
