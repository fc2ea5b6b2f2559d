using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Accounts;

/// <summary>From nobody to a person with two factors, over real HTTP.</summary>
public sealed class SignUpTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Signing_up_ends_signed_in_with_ten_recovery_codes()
    {
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor);
        Assert.Equal(10, person.RecoveryCodes.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Nothing_opens_before_the_authenticator_is_enrolled()
    {
        using var visitor = new Visitor(app.Address);
        var email = $"{Guid.NewGuid():n}@example.com";
        var registered = await visitor.SubmitAsync("/register", ("Input.Email", email), ("Input.Password", Person.Password));
        Assert.Equal("/register/authenticator", registered.Location);
        Assert.StartsWith("/login", (await visitor.GetAsync("/")).Location, StringComparison.Ordinal);

        // Leaving and coming back with the password leads to the same step, and never past it.
        using var later = new Visitor(app.Address);
        var back = await later.SubmitAsync("/login", ("Input.Email", email), ("Input.Password", Person.Password));
        Assert.Equal("/register/authenticator", back.Location);
        Assert.Equal("/register/authenticator", (await later.GetAsync("/login/code")).Location);
        Assert.StartsWith("/login", (await later.GetAsync("/")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_stays_the_same_until_it_is_confirmed_and_is_never_shown_again()
    {
        using var visitor = new Visitor(app.Address);
        await visitor.SubmitAsync("/register", ("Input.Email", $"{Guid.NewGuid():n}@example.com"), ("Input.Password", Person.Password));
        var first = Person.SecretOn((await visitor.GetAsync("/register/authenticator")).Body);
        var second = Person.SecretOn((await visitor.GetAsync("/register/authenticator")).Body);
        Assert.Equal(32, first.Length);
        Assert.Equal(first, second);

        using var enrolled = new Visitor(app.Address);
        var person = await Person.SignUpAsync(enrolled);
        using var half = new Visitor(app.Address);
        await half.SubmitAsync("/login", ("Input.Email", person.Email), ("Input.Password", Person.Password));
        var again = await half.GetAsync("/register/authenticator");
        Assert.Equal("/login/code", again.Location);
        Assert.DoesNotContain(person.Secret, again.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_table_there_is_neither_password_nor_secret_nor_recovery_code()
    {
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor);
        var cancel = TestContext.Current.CancellationToken;
        await using var scope = app.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<Databases>().AsIdentity();
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Email == person.Email, cancel);
        Assert.StartsWith("$2", user.PasswordHash, StringComparison.Ordinal);
        var bytes = Convert.ToHexString(user.TwoFactorSecret!);
        Assert.DoesNotContain(Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(person.Secret)), bytes, StringComparison.Ordinal);
        var hashes = await db.RecoveryCodes.Where(c => c.UserId == user.Id).Select(c => c.CodeHash).ToListAsync(cancel);
        Assert.Equal(person.RecoveryCodes.Select(RecoveryCodeText.Hash).Order(), hashes.Order());
        Assert.DoesNotContain(hashes, person.RecoveryCodes.Contains);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_refused_whatever_its_case()
    {
        using var visitor = new Visitor(app.Address);
        var person = await Person.SignUpAsync(visitor);
        using var other = new Visitor(app.Address);
        var answer = await other.SubmitAsync(
            "/register",
            ("Input.Email", person.Email.ToUpperInvariant()),
            ("Input.Password", "violet anchor harbour")
        );
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("cannot be made with this e-mail", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guessable_password_is_refused_in_a_sentence()
    {
        using var visitor = new Visitor(app.Address);
        var answer = await visitor.SubmitAsync("/register", ("Input.Email", "weak@example.com"), ("Input.Password", "YTempire1"));
        Assert.Contains("easy to guess", answer.Body, StringComparison.Ordinal);
    }
}
