using Microsoft.Playwright;
using Xunit;
using YTempire.Tests.Builders;
using static Microsoft.Playwright.Assertions;

namespace YTempire.Tests.Browser;

/// <summary>The pages before sign-in, and those that say no, in their four looks.</summary>
public sealed class StrangerLookTests(SharedBrowser browser, TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public Task Sign_up_and_sign_in() =>
        browser.VisitAsync(
            app.Address,
            async visit =>
            {
                var (page, account) = (visit.Page, new AccountWalk(visit));
                await Screens.LookAsync(visit, "register", () => page.GotoAsync("/register"));
                await Screens.LookAsync(visit, "register-refused", () => RegisterWeaklyAsync(page));
                await Screens.LookAsync(visit, "enrol", () => EnrolAsync(page, account));
                Newcomer? person = null;
                await Screens.LookAsync(
                    visit,
                    "recovery-codes",
                    async () =>
                    {
                        await page.Context.ClearCookiesAsync(new() { NameRegex = new("^__Host") });
                        person = await account.RegisterAsync($"{Guid.NewGuid():n}@example.com");
                        await account.EnterCodeAsync(person.Authenticator.NextCode());
                        await account.ReadRecoveryCodesAsync();
                    }
                );
                await account.SignOutAsync();
                await Screens.LookAsync(visit, "login", () => page.GotoAsync("/login?why=Expired"));
                await Screens.LookAsync(visit, "code", () => account.EnterPasswordAsync(person!));
                await Screens.LookAsync(visit, "code-refused", () => account.EnterWrongCodeAsync(person!));
                await Screens.LookAsync(visit, "recovery", () => page.GotoAsync("/login/recovery"));
            }
        );

    [Fact]
    public Task Pages_that_say_no() =>
        browser.VisitAsync(
            app.Address,
            async visit =>
            {
                visit.Foresee("404", "500");
                await Screens.LookAsync(visit, "not-found", () => visit.Page.GotoAsync("/no/such/page"));
                await Screens.LookAsync(visit, "error", () => visit.Page.GotoAsync("/error"));
                await Screens.LookAsync(visit, "denied", () => visit.Page.GotoAsync("/denied"));
            }
        );

    // Registered, and the page once more: what the walk has unfolded by hand is folded again.
    private static async Task EnrolAsync(IPage page, AccountWalk account)
    {
        await account.RegisterAsync($"{Guid.NewGuid():n}@example.com");
        await page.ReloadAsync();
    }

    private static async Task RegisterWeaklyAsync(IPage page)
    {
        await page.GotoAsync("/register");
        await page.GetByLabel("E-mail").FillAsync("weak@example.com");
        await page.GetByLabel("Password").FillAsync("password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("easy to guess");
    }
}
