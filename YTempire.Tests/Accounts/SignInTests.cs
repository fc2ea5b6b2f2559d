using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Accounts;

/// <summary>Password, code, recovery code: what lets in, once, and what does not say why.</summary>
public sealed partial class SignInTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Password_and_code_let_in_and_either_alone_does_not()
    {
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor);
        using var other = new Visitor(app.Address);
        Assert.StartsWith("/login", (await other.GetAsync("/login/code")).Location, StringComparison.Ordinal);
        await other.SubmitAsync("/login", ("Input.Email", person.Email), ("Input.Password", Person.Password));
        Assert.StartsWith("/login", (await other.GetAsync("/")).Location, StringComparison.Ordinal);
        var wrong = await other.SubmitAsync("/login/code", ("Input.Code", "000000"));
        Assert.Contains("This code is not right", wrong.Body, StringComparison.Ordinal);
        Assert.Equal("/", (await other.SubmitAsync("/login/code", ("Input.Code", person.NextCode()))).Location);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Fifty_tries_of_one_code_at_once_let_one_in()
    {
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor);
        var code = person.NextCode();
        Assert.Equal(1, await SucceedAsync(person.Email, (users, user) => users.VerifyTwoFactorTokenAsync(user, "Authenticator", code)));
    }

    [Fact]
    public async Task Fifty_tries_of_one_recovery_code_at_once_let_one_in()
    {
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor);
        var succeeded = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 50),
            async (_, cancel) =>
            {
                await using var scope = app.Services.CreateAsyncScope();
                var user = await FindAsync(scope.ServiceProvider, person.Email);
                if (await scope.ServiceProvider.GetRequiredService<RecoveryCodes>().RedeemAsync(user.Id, person.RecoveryCodes[3], cancel))
                    Interlocked.Increment(ref succeeded);
            }
        );
        Assert.Equal(1, succeeded);
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor);
        foreach (var isFirst in new[] { true, false })
        {
            using var other = new Visitor(app.Address);
            await other.SubmitAsync("/login", ("Input.Email", person.Email), ("Input.Password", Person.Password));
            var answer = await other.SubmitAsync("/login/recovery", ("Input.Code", person.RecoveryCodes[0].ToUpperInvariant()));
            Assert.Equal(isFirst ? "/" : null, answer.Location);
        }
    }

    [Fact]
    public async Task A_stranger_learns_nothing_about_who_has_an_account()
    {
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor);
        var known = await TryAsync(person.Email, "wrong password here");
        var unknown = await TryAsync($"{Guid.NewGuid():n}@example.com", "wrong password here");
        var nonsense = await TryAsync("not an address", "wrong password here");
        var local = await TryAsync(LocalOperator.Email, "!");
        Assert.Contains("The e-mail address or the password is not right", known, StringComparison.Ordinal);
        Assert.Equal([known, known, known], [unknown, nonsense, local]);
    }

    [Fact]
    public async Task A_stranger_s_guesses_slow_strangers_down_alike_and_not_the_owner_s_own_browser()
    {
        using var owner = new Visitor(app.Address);
        var person = await Person.SignUpAsync(owner);
        var unknown = $"{Guid.NewGuid():n}@example.com";
        foreach (var email in new[] { person.Email, unknown })
        {
            for (var i = 0; i < SignInThrottle.FreeAttemptsOfAnAccount; i++)
                await CheckAsync(email, "wrong password here", $"203.0.113.{i}");
            Assert.Equal("signin.wait", (await CheckAsync(email, Person.Password, "203.0.113.77")).Refusal?.Code);
        }
        var answer = await owner.SubmitAsync("/login", ("Input.Email", person.Email), ("Input.Password", Person.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    [Fact]
    public async Task A_suspended_person_hears_so_only_with_the_right_password()
    {
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor);
        await using var connection = await app.Database.OpenAsSuperuserAsync();
        await using var suspend = new Npgsql.NpgsqlCommand("update users set status = 'suspended' where email = $1", connection);
        suspend.Parameters.AddWithValue(person.Email);
        Assert.Equal(1, await suspend.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal("signin.suspended", (await CheckAsync(person.Email, Person.Password, "198.51.100.1")).Refusal?.Code);
        Assert.Equal("signin.wrong", (await CheckAsync(person.Email, "wrong password here", "198.51.100.1")).Refusal?.Code);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string returnUrl)
    {
        using var visitor = new Visitor(app.Address);
        await Person.SignUpAsync(visitor);
        var answer = await visitor.GetAsync($"/login?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal("/", answer.Location);
    }

    private async Task<int> SucceedAsync(string email, Func<UserManager<User>, User, Task<bool>> attempt)
    {
        var succeeded = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 50),
            async (_, _) =>
            {
                await using var scope = app.Services.CreateAsyncScope();
                var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
                if (await attempt(users, await FindAsync(scope.ServiceProvider, email)))
                    Interlocked.Increment(ref succeeded);
            }
        );
        return succeeded;
    }

    private static Task<User> FindAsync(IServiceProvider services, string email) =>
        services.GetRequiredService<IdentityDb>().Db.Users.SingleAsync(u => u.Email == email);

    private async Task<Outcome<User>> CheckAsync(string email, string password, string address)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PasswordSignIn>().CheckAsync(new(email, password, address));
    }

    /// <summary>The page that answers, without what differs between any two answers.</summary>
    private async Task<string> TryAsync(string email, string password)
    {
        using var visitor = new Visitor(app.Address);
        var answer = await visitor.SubmitAsync("/login", ("Input.Email", email), ("Input.Password", password));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return Varying().Replace(answer.Body.Replace(email, "EMAIL", StringComparison.Ordinal), "");
    }

    [GeneratedRegex(
        "nonce=\"[^\"]*\"|name=\"__RequestVerificationToken\" value=\"[^\"]*\"|<!--Blazor[^>]*-->|\\?v=[^\"]*|mud-[a-z0-9-]{8,}"
    )]
    private static partial Regex Varying();
}
