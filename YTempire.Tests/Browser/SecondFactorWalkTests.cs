using Xunit;
using YTempire.Tests.Builders;
using static Microsoft.Playwright.Assertions;

namespace YTempire.Tests.Browser;

/// <summary>Signing in with what an authenticator app shows, as a person at a browser meets it.</summary>
public sealed class SecondFactorWalkTests(SharedBrowser browser, TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public Task Password_and_code_then_a_wrong_code_a_used_code_and_a_recovery_code() =>
        browser.VisitAsync(
            app.Address,
            async visit =>
            {
                var account = new AccountWalk(visit);
                var person = await account.SignUpAsync();
                await account.SignOutAsync();
                await visit.Page.GotoAsync("/channels");
                await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/login"));

                await account.SignInAsync(person);
                await account.SignOutAsync();

                await account.EnterWrongCodeAsync(person);
                await account.EnterCodeAsync(person.Authenticator.LastCode);
                await account.RefusedAsync();
                await account.EnterRecoveryCodeAsync(person.RecoveryCodes[3]);
                await visit.LiveAsync();
                await account.SignOutAsync();

                await account.EnterPasswordAsync(person);
                await account.EnterRecoveryCodeAsync(person.RecoveryCodes[3]);
                await account.RefusedAsync();
            }
        );
}
