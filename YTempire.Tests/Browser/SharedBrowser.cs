using Microsoft.Playwright;
using Xunit;
using YTempire.Tests.Browser;

[assembly: AssemblyFixture(typeof(SharedBrowser))]

namespace YTempire.Tests.Browser;

/// <summary>
/// One Chromium (Debian's) for the whole run, started when a test first asks; every visit has cookies and storage of its own:
/// <c>await browser.VisitAsync(app.Address, async visit => ...)</c>.
/// </summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    /// <summary>Not a measure of speed: how long a busy machine may take before something is held to be missing for good.</summary>
    private const float Patience = 120_000;

    private static readonly string[] s_arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--autoplay-policy=no-user-gesture-required",
    ];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Chromium)>> _started = new(StartAsync);

    /// <summary>Walks as somebody with a fresh browser, and is red when the browser complained of anything the walk did not foresee.</summary>
    public async Task VisitAsync(string address, Func<Visit, Task> walk, Action<BrowserNewContextOptions>? change = null)
    {
        var options = new BrowserNewContextOptions
        {
            BaseURL = address,
            ViewportSize = new() { Width = 1440, Height = 900 },
            Locale = "en-US",
            ReducedMotion = ReducedMotion.Reduce,
        };
        change?.Invoke(options);
        await using var context = await (await _started.Value).Chromium.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        var visit = new Visit(address, await context.NewPageAsync());
        try
        {
            await walk(visit);
        }
        catch (Exception red)
        {
            throw new VisitFailedException(await visit.DescribeAsync(), red);
        }
        await visit.ShouldBeCleanAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated)
            return;
        var (driver, chromium) = await _started.Value;
        await chromium.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var driver = await Playwright.CreateAsync();
        var chromium = await driver.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = s_arguments });
        return (driver, chromium);
    }
}
