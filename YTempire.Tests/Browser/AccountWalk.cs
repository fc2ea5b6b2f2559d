using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YTempire.Tests.Browser;

/// <summary>Sign-up and sign-in as somebody does them who only sees the pages.</summary>
public sealed class AccountWalk(Visit visit)
{
    public const string Password = "lamp tugboat orbit";

    private IPage Page => visit.Page;

    /// <summary>From the first page to the first signed-in one.</summary>
    public async Task<Newcomer> SignUpAsync(string? email = null)
    {
        var newcomer = await RegisterAsync(email ?? $"p{Guid.NewGuid():n}@example.com");
        await EnterCodeAsync(newcomer.Authenticator.NextCode());
        newcomer = newcomer with { RecoveryCodes = await ReadRecoveryCodesAsync() };
        await Page.GetByText("I have saved them").ClickAsync();
        await visit.LiveAsync();
        return newcomer;
    }

    /// <summary>Account and secret; the code is still to be typed.</summary>
    public async Task<Newcomer> RegisterAsync(string email)
    {
        await Page.GotoAsync("/register");
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(Page.Locator(".yt-qr svg")).ToBeVisibleAsync();
        await Page.GetByText("Cannot scan it?").ClickAsync();
        var secret = await Page.Locator("#secret").InnerTextAsync();
        return new(email, new Authenticator(secret.Replace(" ", "", StringComparison.Ordinal)), []);
    }

    public async Task<IReadOnlyList<string>> ReadRecoveryCodesAsync()
    {
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Keep your recovery codes" })).ToBeVisibleAsync();
        return await Page.Locator("#recovery-codes li").AllInnerTextsAsync();
    }

    public async Task EnterCodeAsync(string code)
    {
        await Page.Locator("#code").FillAsync(code);
        await Page.Locator("form:has(#code) button[type=submit]").ClickAsync();
    }

    /// <summary>The first factor; leads to the page of the second.</summary>
    public async Task EnterPasswordAsync(Newcomer person)
    {
        await Page.GotoAsync("/login");
        await Page.GetByLabel("E-mail").FillAsync(person.Email);
        await Page.GetByLabel("Password").FillAsync(Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Enter your code" })).ToBeVisibleAsync();
    }

    public async Task EnterWrongCodeAsync(Newcomer person)
    {
        await EnterPasswordAsync(person);
        var code = person.Authenticator.LastCode;
        await EnterCodeAsync((code[0] == '9' ? '0' : (char)(code[0] + 1)) + code[1..]);
        await RefusedAsync();
    }

    public Task RefusedAsync() => Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("code");

    public async Task EnterRecoveryCodeAsync(string code)
    {
        await Page.GetByText("Use a recovery code").ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Use a recovery code" })).ToBeVisibleAsync();
        await EnterCodeAsync(code);
    }

    public async Task SignInAsync(Newcomer person)
    {
        await EnterPasswordAsync(person);
        await EnterCodeAsync(person.Authenticator.NextCode());
        await visit.LiveAsync();
    }

    public async Task SignOutAsync()
    {
        await visit.OpenAsync("/account");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(Page.GetByText("You are signed out.")).ToBeVisibleAsync();
    }
}

/// <summary>Somebody with an account and what they must not lose.</summary>
public sealed record Newcomer(string Email, Authenticator Authenticator, IReadOnlyList<string> RecoveryCodes);
