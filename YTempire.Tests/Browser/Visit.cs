using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace YTempire.Tests.Browser;

/// <summary>
/// One person at one browser. It listens to everything the browser complains of: script errors, console errors (the content security policy's
/// too), requests that failed, answers of 400 and above, Blazor's error bar and our own error sentence.
/// </summary>
public sealed class Visit
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly List<string> _foreseen = [];
    private int _pages;

    public Visit(string address, IPage page)
    {
        (Address, Page) = (address, page);
        Watch(page);
    }

    public string Address { get; }

    public IPage Page { get; }

    /// <summary>What this walk brings about on purpose: complaints that contain one of these texts are no fault.</summary>
    public void Foresee(params string[] texts) => _foreseen.AddRange(texts);

    /// <summary>Another tab of the same person.</summary>
    public async Task<Visit> OpenTabAsync()
    {
        var tab = new Visit(Address, await Page.Context.NewPageAsync());
        tab._foreseen.AddRange(_foreseen);
        return tab;
    }

    /// <summary>Opens a page of the circuit and waits until it listens.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await LiveAsync();
    }

    /// <summary>Until the page's buttons do something: before that, it is a picture drawn on the server.</summary>
    public Task LiveAsync() => Page.Locator(".yt-shell[data-live]").WaitForAsync();

    public async Task ShouldBeCleanAsync()
    {
        var left = Unforeseen();
        foreach (var page in Page.Context.Pages)
            if (await page.Locator("#blazor-error-ui:visible, [data-error-boundary]:visible").CountAsync() > 0)
                left.Add("The page shows that something went wrong: " + page.Url);
        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    /// <summary>Where the walk stood and what the browser had to say, for whoever reads a red test.</summary>
    public async Task<string> DescribeAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults")).FullName;
        var picture = Path.Combine(folder, $"red-{Guid.NewGuid():n}.png");
        try
        {
            await Page.ScreenshotAsync(new() { Path = picture, FullPage = true });
        }
        catch (PlaywrightException)
        {
            picture = "(no picture)";
        }
        return string.Join('\n', [$"At {Page.Url}; picture: {picture}", .. Unforeseen()]);
    }

    private List<string> Unforeseen() => [.. _complaints.Where(c => !_foreseen.Any(f => c.Contains(f, StringComparison.Ordinal)))];

    private void Watch(IPage page)
    {
        var name = $"tab {++_pages}";
        page.PageError += (_, error) => Complain(name, "script", error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
                Complain(name, "console", $"{line.Text} {line.Location}");
        };
        page.RequestFailed += (_, request) =>
        {
            // Leaving a page ends what it was still loading; a player stops a download once it has enough.
            if (request.Failure != "net::ERR_ABORTED")
                Complain(name, "request", $"{request.Method} {request.Url}: {request.Failure}");
        };
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400)
                Complain(name, "answer", $"{answer.Status} {answer.Url}");
        };
    }

    private void Complain(string tab, string kind, string what) => _complaints.Enqueue($"{tab}, {kind}: {what}");
}

/// <summary>A walk went wrong; the message says where it stood.</summary>
public sealed class VisitFailedException(string where, Exception why) : Exception($"{why.Message}\n{where}", why);
