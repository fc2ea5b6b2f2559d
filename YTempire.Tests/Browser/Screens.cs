using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace YTempire.Tests.Browser;

/// <summary>
/// A page in its four looks (phone and desk, light and dark): axe finds nothing in any of them, nothing is wider than the screen, and where
/// YTEMPIRE_SCREENS names a folder, a picture of each lies there afterwards.
/// </summary>
public static class Screens
{
    private static readonly (string Name, int Width, int Height)[] s_sizes = [("390", 390, 844), ("1440", 1440, 900)];

    private static string? Folder => Environment.GetEnvironmentVariable("YTEMPIRE_SCREENS") is { Length: > 0 } named ? named : null;

    /// <param name="open">Leads to what is to be seen; called once for each theme.</param>
    public static async Task LookAsync(Visit visit, string name, Func<Task> open)
    {
        foreach (var theme in new[] { "light", "dark" })
        {
            await WearAsync(visit, theme);
            await visit.Page.SetViewportSizeAsync(s_sizes[1].Width, s_sizes[1].Height);
            await open();
            foreach (var (size, width, height) in s_sizes)
            {
                await visit.Page.SetViewportSizeAsync(width, height);
                await SettleAsync(visit.Page);
                await ShootAsync(visit.Page, $"{name}-{size}-{theme}");
                await ShouldFitAsync(visit.Page, $"{name} at {size}, {theme}");
                await ShouldBeAccessibleAsync(visit.Page, $"{name} at {size}, {theme}");
            }
        }
    }

    public static async Task ShouldBeAccessibleAsync(IPage page, string what)
    {
        var found = await page.RunAxe();
        var faults = found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help} at {n.Html}"));
        Assert.True(found.Violations.Length == 0, $"{what}:\n{string.Join('\n', faults)}");
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

    // Fonts and pictures are there, and what moves on its own stands still.
    private static Task SettleAsync(IPage page) =>
        page.EvaluateAsync(
            """
            async () => {
              await document.fonts.ready;
              await Promise.all([...document.images].filter(i => i.checkVisibility()).map(i => { i.loading = "eager"; return i.decode().catch(() => {}); }));
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            }
            """
        );

    private static async Task ShouldFitAsync(IPage page, string what)
    {
        var over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{what} is {over} px wider than the screen.");
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Folder is not null)
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });
    }
}
