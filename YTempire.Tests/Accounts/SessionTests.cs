using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;
using YTempire.Data.Accounts;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Accounts;

/// <summary>A signed-in browser: its cookies, and everything that ends it at the very next request.</summary>
public sealed class SessionTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Cookie = "__Host-ytempire";
    private readonly MovedClock _clock = new();
    private TestApp _app = null!;
    private Visitor _visitor = null!;
    private Person _person = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync(
            cluster,
            builder =>
            {
                builder.Configuration["Accounts:BcryptCost"] = "4";
                builder.Services.AddSingleton<TimeProvider>(_clock);
            }
        );
        _visitor = new Visitor(_app.Address);
        _person = await Person.SignUpAsync(_visitor);
    }

    [Fact]
    public async Task Every_cookie_is_of_this_host_alone_and_out_of_scripts_reach()
    {
        using var other = new Visitor(_app.Address);
        var answers = new List<Answer>
        {
            await other.GetAsync("/login"),
            await other.SubmitAsync("/login", ("Input.Email", _person.Email), ("Input.Password", Person.Password)),
            await other.SubmitAsync("/login/code", ("Input.Code", _person.NextCode())),
        };
        var cookies = answers.SelectMany(a => a.SetCookies).Where(c => !c.Contains("1970", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, cookies.Select(c => c.Split('=')[0]).Distinct().Count());
        foreach (var cookie in cookies)
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            foreach (var flag in new[] { "; secure", "; httponly", "; path=/", "; samesite=" })
                Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Signing_in_takes_no_cookie_over_and_ends_the_session_before_it()
    {
        var before = _visitor.Cookies[Cookie];
        // Somebody signed in is not shown the form; here they post it all the same.
        var token = Visitor.Hidden((await _visitor.GetAsync("/denied")).Body);
        await _visitor.PostAsync(
            "/login",
            [.. token, ("_handler", "login"), ("Input.Email", _person.Email), ("Input.Password", Person.Password)]
        );
        Assert.Equal("/", (await _visitor.SubmitAsync("/login/code", ("Input.Code", _person.NextCode()))).Location);
        var after = _visitor.Cookies[Cookie];
        Assert.NotEqual(before, after);
        _visitor.Cookies[Cookie] = before;
        Assert.StartsWith("/login", (await _visitor.GetAsync("/videos")).Location, StringComparison.Ordinal);
        using var planted = new Visitor(_app.Address);
        planted.Cookies[Cookie] = "chosen-by-somebody-else";
        await planted.SubmitAsync("/login", ("Input.Email", _person.Email), ("Input.Password", Person.Password));
        await planted.SubmitAsync("/login/recovery", ("Input.Code", _person.RecoveryCodes[0]));
        Assert.Equal(HttpStatusCode.OK, (await planted.GetAsync("/videos")).Status);
        Assert.NotEqual("chosen-by-somebody-else", planted.Cookies[Cookie]);
    }

    [Theory]
    [InlineData("update user_sessions set revoked_at = now()", "SignedOut")]
    [InlineData("delete from user_sessions", "SignedOut")]
    [InlineData("update user_sessions set token_hash = repeat('0', 64)", "SignedOut")]
    [InlineData("update users set status = 'suspended'", "Suspended")]
    [InlineData("update users set deleted_at = now()", "Suspended")]
    [InlineData("update users set role = 'beta_tester'", "RoleChanged")]
    [InlineData("update users set security_stamp = 'another'", "CredentialsChanged")]
    public async Task What_ends_a_session_ends_it_at_the_next_request(string sql, string why)
    {
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/videos")).Status);
        await using var connection = await _app.Database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"/login?returnUrl=%2Fvideos&why={why}", (await _visitor.GetAsync("/videos")).Location);
        Assert.False(_visitor.Cookies.ContainsKey(Cookie));
    }

    [Fact]
    public async Task An_idle_session_ends_and_a_used_one_goes_on_until_its_longest()
    {
        var options = new AccountOptions();
        for (var day = options.SessionIdle; day < options.SessionLongest; day += options.SessionIdle)
        {
            _clock.Advance(options.SessionIdle - TimeSpan.FromMinutes(1));
            Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/videos")).Status);
        }
        _clock.Advance(options.SessionIdle - TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/videos")).Status);
        _clock.Advance(TimeSpan.FromMinutes(20));
        // The cookie is over as well, so that nobody is left to be told why.
        Assert.Equal("/login?returnUrl=%2Fvideos", (await _visitor.GetAsync("/videos")).Location);
    }

    [Fact]
    public async Task A_day_without_a_request_is_too_long()
    {
        _clock.Advance(new AccountOptions().SessionIdle + TimeSpan.FromSeconds(1));
        Assert.Equal("/login?returnUrl=%2Fvideos&why=Expired", (await _visitor.GetAsync("/videos")).Location);
    }

    [Fact]
    public async Task Another_site_signs_nobody_out_and_the_person_themself_does()
    {
        Assert.Equal("/", (await _visitor.PostAsync("/logout", [])).Location);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/videos")).Status);
        var kept = _visitor.Cookies[Cookie];
        var page = await _visitor.GetAsync("/denied");
        Assert.StartsWith("/login", (await _visitor.PostAsync("/logout", Visitor.Hidden(page.Body))).Location, StringComparison.Ordinal);
        // Whoever kept the cookie has nothing.
        _visitor.Cookies[Cookie] = kept;
        Assert.StartsWith("/login", (await _visitor.GetAsync("/videos")).Location, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _app.DisposeAsync();
    }
}
