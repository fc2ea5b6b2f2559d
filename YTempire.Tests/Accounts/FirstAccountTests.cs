using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Accounts;

/// <summary>Who becomes the administrator of a fresh installation.</summary>
public sealed class FirstAccountTests(TestCluster cluster)
{
    [Fact]
    public async Task Of_eight_first_accounts_at_once_one_becomes_admin()
    {
        await using var app = await TestApp.StartAsync(cluster, Quick);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => RegisterAsync(app, $"first{i}@example.com", mayBecomeAdmin: true)));
        Assert.Equal((1, 8), await CountAsync(app));
    }

    [Fact]
    public async Task The_local_operator_is_not_the_first_account_and_cannot_sign_in()
    {
        await using var app = await TestApp.StartAsync(cluster, Quick);
        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EnsureOperatorAsync(app)));
        Assert.Single(ids.Distinct());
        var first = await RegisterAsync(app, "me@example.com", mayBecomeAdmin: true);
        Assert.Equal(UserRole.Admin, first.Value!.Role);

        await using var scope = app.Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<PasswordSignIn>();
        foreach (var password in new[] { "!", "", "operator", Person.Password })
        {
            var answer = await signIn.CheckAsync(new(LocalOperator.Email, password, "10.0.0.1"), TestContext.Current.CancellationToken);
            Assert.Equal("signin.wrong", answer.Refusal?.Code);
        }
    }

    [Fact]
    public async Task From_elsewhere_the_first_account_needs_the_setup_token()
    {
        await using var app = await TestApp.StartAsync(cluster, Quick);
        Assert.Equal("setup.token", (await RegisterAsync(app, "stranger@example.com", mayBecomeAdmin: false)).Refusal?.Code);
        Assert.Equal((0, 0), await CountAsync(app));
        Assert.True((await RegisterAsync(app, "owner@example.com", mayBecomeAdmin: true)).IsOk);
        Assert.Equal(UserRole.User, (await RegisterAsync(app, "stranger@example.com", mayBecomeAdmin: false)).Value?.Role);
    }

    /// <summary>A proxy on this machine calls from loopback, but by the name that its visitors use.</summary>
    [Fact]
    public async Task A_visitor_by_another_name_is_asked_for_the_token()
    {
        await using var app = await TestApp.StartAsync(cluster, Quick);
        using var visitor = new Visitor(app.Address) { Host = "videos.example.com" };
        Assert.Contains("Set-up token", (await visitor.GetAsync("/register")).Body, StringComparison.Ordinal);
        var wrong = await visitor.SubmitAsync(
            "/register",
            ("Input.Email", "a@example.com"),
            ("Input.Password", Person.Password),
            ("Input.SetupToken", "guess")
        );
        Assert.Contains("needs the set-up token", wrong.Body, StringComparison.Ordinal);
        var token = app.Services.GetRequiredService<YTempire.Web.Accounts.SetupGate>().Token;
        var right = await visitor.SubmitAsync(
            "/register",
            ("Input.Email", "a@example.com"),
            ("Input.Password", Person.Password),
            ("Input.SetupToken", token)
        );
        Assert.Equal("/register/authenticator", right.Location);
        Assert.Equal((1, 1), await CountAsync(app));
    }

    private static void Quick(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder) =>
        builder.Configuration["Accounts:BcryptCost"] = "4";

    private static async Task<Outcome<User>> RegisterAsync(TestApp app, string email, bool mayBecomeAdmin)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegisterAccount>().RegisterAsync(email, Person.Password, mayBecomeAdmin);
    }

    private static async Task<Guid> EnsureOperatorAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LocalOperator>().EnsureAsync();
    }

    private static async Task<(int Admins, int All)> CountAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<Databases>().AsIdentity();
        return (await db.Users.CountAsync(u => u.Role == UserRole.Admin), await db.Users.CountAsync());
    }
}
