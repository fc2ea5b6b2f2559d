using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Web.Operations;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Tests.Builders;

/// <summary>
/// The real product on a free port of Kestrel, with its own database, cache and data folder:
/// <c>class X(TestApp app) : IClassFixture&lt;TestApp&gt;</c>. A class that needs a service replaced makes its own with <see cref="StartAsync"/>.
/// </summary>
public sealed class TestApp(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestDatabase _database = new(cluster);
    private readonly TempFolder _folder = new();
    private EmbeddedRedis? _redis;
    private WebApplication? _app;

    public TestDatabase Database => _database;

    public IServiceProvider Services => _app!.Services;

    /// <summary><c>http://localhost:PORT</c>: a name, since Secure cookies and passkeys want one.</summary>
    public string Address { get; private set; } = "";

    public HttpClient NewClient(bool followsRedirects = true) =>
        new(new HttpClientHandler { AllowAutoRedirect = followsRedirects }) { BaseAddress = new Uri(Address) };

    public static async Task<TestApp> StartAsync(TestCluster cluster, Action<WebApplicationBuilder> change)
    {
        var app = new TestApp(cluster);
        await app.ServeAsync(change);
        return app;
    }

    /// <summary>For the rest of this application's life.</summary>
    public void StopRedis()
    {
        _redis?.Dispose();
        _redis = null;
    }

    public async ValueTask InitializeAsync() => await ServeAsync(change: null);

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _redis?.Dispose();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private async Task ServeAsync(Action<WebApplicationBuilder>? change)
    {
        await _database.InitializeAsync();
        _redis = EmbeddedRedis.Start(Directory.CreateDirectory(Path.Combine(_folder.Path, "redis")).FullName, null, "only-for-tests");
        var settings = new Dictionary<string, string?>(_database.Settings)
        {
            ["Data:Folder"] = _folder.Path,
            ["ConnectionStrings:Redis"] = _redis.ConnectionString,
        };
        settings.Remove("ConnectionStrings:Bootstrap");
        _app = AppHost.BuildWeb(new Transport(IPAddress.Loopback, 0, null, []), settings, change);
        await _app.StartAsync();
        var bound = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Address = $"http://localhost:{new Uri(bound).Port}";
    }
}
