using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Accounts;

/// <summary>Every field of the forms of sign-up and sign-in over HTTP, with everything that does not belong there.</summary>
public sealed class OddFormTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() =>
        _app = await TestApp.StartAsync(
            cluster,
            builder =>
            {
                builder.Configuration["Accounts:BcryptCost"] = "4";
                builder.Services.AddSingleton<TimeProvider>(_clock);
            }
        );

    [Theory]
    [InlineData("/register", "Input.Email", "Input.Password", "Input.SetupToken")]
    [InlineData("/login", "Input.Email", "Input.Password")]
    [InlineData("/register/authenticator", "Input.Code")]
    [InlineData("/login/code", "Input.Code")]
    [InlineData("/login/recovery", "Input.Code")]
    public async Task Each_is_a_sentence_or_a_round_trip_and_never_an_error(string page, params string[] fields)
    {
        using var visitor = await ReadyForAsync(page);
        var hidden = Visitor.Hidden((await visitor.GetAsync(page)).Body);
        Assert.NotEmpty(hidden);
        foreach (var (name, text) in OddTexts.All)
        {
            foreach (var field in fields)
            {
                // Or else all but the first would only be told to wait.
                _clock.Advance(TimeSpan.FromMinutes(6));
                var filled = fields.Select(f => (f, f == field ? text : Usual(f)));
                var answer = await visitor.PostAsync(page, [.. hidden, .. filled]);
                Assert.True((int)answer.Status < 500, $"{page}, {field}, {name}: {answer.Status}");
                Assert.DoesNotContain("<script>alert(1)", answer.Body, StringComparison.Ordinal);
                Assert.DoesNotContain(answer.SetCookies, c => c.StartsWith("evil", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task A_field_that_the_form_does_not_have_changes_nothing()
    {
        using var first = new Visitor(_app.Address);
        await Person.SignUpAsync(first);
        using var visitor = new Visitor(_app.Address);
        var page = await visitor.GetAsync("/register");
        (string, string)[] more =
        [
            ("Input.Role", "admin"),
            ("Input.CanSignIn", "true"),
            ("Input.TwoFactorEnabled", "true"),
            ("Role", "admin"),
        ];
        (string, string)[] fields = [("Input.Email", "mass@example.com"), ("Input.Password", Person.Password)];
        var answer = await visitor.PostAsync("/register", [.. Visitor.Hidden(page.Body), .. fields, .. more]);
        Assert.Equal("/register/authenticator", answer.Location);
        await using var connection = await _app.Database.OpenAsSuperuserAsync();
        await using var row = new NpgsqlCommand(
            "select role || two_factor_enabled from users where email = 'mass@example.com'",
            connection
        );
        Assert.Equal("userfalse", await row.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/register")]
    [InlineData("/login")]
    public async Task A_form_from_another_site_is_refused(string page)
    {
        using var visitor = new Visitor(_app.Address);
        var answer = await visitor.PostAsync(
            page,
            [("_handler", page[1..]), ("Input.Email", "a@example.com"), ("Input.Password", Person.Password)]
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<Visitor> ReadyForAsync(string page)
    {
        var visitor = new Visitor(_app.Address);
        if (page == "/register/authenticator")
            await visitor.SubmitAsync("/register", ("Input.Email", $"{Guid.NewGuid():n}@example.com"), ("Input.Password", Person.Password));
        else if (page.StartsWith("/login/", StringComparison.Ordinal))
        {
            using var signedUp = new Visitor(_app.Address);
            var person = await Person.SignUpAsync(signedUp);
            await visitor.SubmitAsync("/login", ("Input.Email", person.Email), ("Input.Password", Person.Password));
        }
        return visitor;
    }

    private static string Usual(string field) =>
        field switch
        {
            "Input.Email" => "somebody@example.com",
            "Input.Password" => "guess at a password",
            _ => "000000",
        };
}
