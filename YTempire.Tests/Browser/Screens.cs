using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace YTempire.Tests.Browser;

/// <summary>
/// A page in its four looks (phone and desk, light and dark): axe finds nothing in any of them, nothing jumps while it comes in, nothing is wider
/// than the screen; and where YTEMPIRE_SCREENS names a folder, a picture of each lies there afterwards.
/// </summary>
public static class Screens
{
    private static readonly (string Name, int Width, int Height)[] s_sizes = [("390", 390, 844), ("1440", 1440, 900)];

    private static string? Folder => Environment.GetEnvironmentVariable("YTEMPIRE_SCREENS") is { Length: > 0 } named ? named : null;

    /// <param name="open">Leads to what is to be seen; called once for each theme.</param>
    public static async Task LookAsync(Visit visit, string name, Func<Task> open)
    {
        var faults = new List<string>();
        foreach (var theme in new[] { "light", "dark" })
        {
            await WearAsync(visit, theme);
            await visit.Page.SetViewportSizeAsync(s_sizes[1].Width, s_sizes[1].Height);
            await open();
            faults.AddRange(await JumpsAsync(visit.Page));
            foreach (var (size, width, height) in s_sizes)
            {
                await visit.Page.SetViewportSizeAsync(width, height);
                await SettleAsync(visit.Page);
                await ShootAsync(visit.Page, $"{name}-{size}-{theme}");
                faults.AddRange([.. await OverflowAsync(visit.Page, width), .. await BarriersAsync(visit.Page)]);
            }
        }
        Assert.True(faults.Count == 0, $"{name}:\n{string.Join('\n', faults.Distinct())}");
    }

    /// <summary>What axe finds, one line each.</summary>
    public static async Task<List<string>> BarriersAsync(IPage page)
    {
#pragma warning disable CS0618 // Its successor opens another page for each run, to reach frames of other origins: we have no frames, and it takes most of a look's time.
        var found = await page.RunAxeLegacy();
#pragma warning restore CS0618
        return [.. found.Violations.SelectMany(v => v.Nodes.Select(n => $"axe {v.Id}: {v.Help}, at {n.Html}"))];
    }

    private static Task WearAsync(Visit visit, string theme) =>
        visit.Page.Context.AddCookiesAsync([
            new()
            {
                Name = "yt-theme",
                Value = theme,
                Url = visit.Address,
            },
        ]);

    // Fonts and pictures are there.
    private static Task<System.Text.Json.JsonElement?> SettleAsync(IPage page) =>
        page.EvaluateAsync(
            """
            async () => {
              await document.fonts.ready;
              await Promise.all([...document.images].filter(i => i.checkVisibility()).map(i => { i.loading = "eager"; return i.decode().catch(() => {}); }));
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            }
            """
        );

    // What jumps while a page comes in is pressed by mistake. The limit is the one below which a page is commonly held to be good: on a slow machine
    // a card of another height than the one before it comes half a second after the click, and counts.
    private static async Task<List<string>> JumpsAsync(IPage page)
    {
        var shift = await page.EvaluateAsync<string?>(
            """
            () => new Promise(done => {
              let sum = 0; const moved = [];
              new PerformanceObserver(list => {
                for (const e of list.getEntries()) if (!e.hadRecentInput) {
                  sum += e.value;
                  moved.push(...e.sources.map(s => (s.node?.outerHTML ?? s.node?.textContent ?? "?").slice(0, 120)));
                }
              }).observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(sum > 0.1 ? sum.toFixed(3) + " " + moved.join(" | ") : null), 50);
            })
            """
        );
        return shift is null ? [] : [$"It jumped while it came in: {shift}"];
    }

    private static async Task<List<string>> OverflowAsync(IPage page, int width)
    {
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over > 0 ? [$"It is {over} px wider than a screen of {width}."] : [];
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Folder is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });
    }
}
