using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace YTempire.Tests.Browser;

/// <summary>The two ways that matter most, without a mouse; and every stop on them can be seen.</summary>
[Collection(nameof(Stage))]
public sealed class KeyboardTests(Stage stage)
{
    private const int MostStops = 60;

    /// <summary>What has the focus, by its accessible words, and whether one can see that it does.</summary>
    private const string Focused = """
        () => {
          const e = document.activeElement;
          // Between the last stop and the first one the focus is the browser's own.
          if (e === document.body) return '';
          const s = getComputedStyle(e.matches('.yt-choice input') ? e.closest('.yt-choice') : e);
          const seen = (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
          const name = e.getAttribute('aria-label') ?? (e.labels?.[0] ?? e).innerText ?? '';
          return (seen ? '' : 'UNSEEN ') + name.trim().replace(/\s+/g, ' ');
        }
        """;

    [Fact]
    public Task Signing_in_with_both_factors() =>
        stage.VisitAsync(
            "",
            async visit =>
            {
                var (page, account) = (visit.Page, new AccountWalk(visit));
                var person = await account.SignUpAsync();
                await account.SignOutAsync();

                await page.GotoAsync("/login");
                await Expect(page.GetByLabel("E-mail")).ToBeFocusedAsync();
                await page.Keyboard.TypeAsync(person.Email);
                await page.Keyboard.PressAsync("Tab");
                await page.Keyboard.TypeAsync(AccountWalk.Password);
                await page.Keyboard.PressAsync("Enter");
                await Expect(page.GetByLabel("Code")).ToBeFocusedAsync();
                await page.Keyboard.TypeAsync(person.Authenticator.NextCode());
                await page.Keyboard.PressAsync("Enter");
                await visit.LiveAsync();
            }
        );

    [Fact]
    public Task Asking_for_a_video() =>
        stage.VisitAsync(
            stage.Admin,
            async visit =>
            {
                var (page, videos) = (visit.Page, new VideoWalk(visit));
                await visit.OpenAsync("/videos");
                await TabToAsync(page, "Skip to content");
                await TabToAsync(page, "New video");
                await page.Keyboard.PressAsync("Enter");
                await Expect(videos.Dialog.GetByLabel("Channel")).ToBeFocusedAsync();

                // Escape closes it, and the focus is back where it came from.
                await page.Keyboard.PressAsync("Escape");
                await Expect(page.GetByRole(AriaRole.Button, new() { Name = "New video" })).ToBeFocusedAsync();
                await page.Keyboard.PressAsync("Enter");
                await Expect(videos.Dialog.GetByLabel("Channel")).ToBeFocusedAsync();

                await TabToAsync(page, "Topic");
                await page.Keyboard.TypeAsync("Made without a mouse");
                await TabToAsync(page, "Notes");
                await page.Keyboard.TypeAsync(VideoWalk.TinyNotes);
                await TabToAsync(page, "Landscape");
                await page.Keyboard.PressAsync("ArrowDown");
                await Expect(videos.Dialog.GetByLabel("Short")).ToBeCheckedAsync();
                await TabToAsync(page, "Make the video");
                await page.Keyboard.PressAsync("Enter");
                await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Made without a mouse", Level = 1 })).ToBeVisibleAsync();
                await Expect(videos.Steps).ToHaveCountAsync(10);

                await TabToAsync(page, "Cancel");
                await page.Keyboard.PressAsync("Enter");
                await Expect(videos.Dialog).ToBeVisibleAsync();
                await TabToAsync(page, "Cancel the video");
                await page.Keyboard.PressAsync("Enter");
                await Expect(videos.Status).ToHaveTextAsync("Cancelled");
            }
        );

    private static async Task TabToAsync(IPage page, string name)
    {
        var passed = new List<string>();
        while (passed.Count < MostStops)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string>(Focused);
            Assert.DoesNotContain("UNSEEN", stop, StringComparison.Ordinal);
            if (stop.StartsWith(name, StringComparison.Ordinal))
                return;
            passed.Add(stop);
        }
        Assert.Fail($"The Tab key never came to '{name}', only to: {string.Join(" | ", passed)}");
    }
}
