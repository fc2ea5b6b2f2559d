using System.Net;
using System.Text.RegularExpressions;
using OtpNet;
using Xunit;

namespace YTempire.Tests.Builders;

/// <summary>Somebody who has signed up through the pages, with their authenticator in hand.</summary>
public sealed partial class Person
{
    public const string Password = "lamp tugboat orbit";
    private long _lastStep;

    private Person(string email, string secret, IReadOnlyList<string> recoveryCodes) =>
        (Email, Secret, RecoveryCodes) = (email, secret, recoveryCodes);

    public string Email { get; }

    /// <summary>Base32, as the authenticator app has it.</summary>
    public string Secret { get; }

    public IReadOnlyList<string> RecoveryCodes { get; }

    /// <summary>Signs up, enrols and leaves the visitor signed in.</summary>
    public static async Task<Person> SignUpAsync(Visitor visitor, string? email = null, string password = Password)
    {
        email ??= $"p{Guid.NewGuid():n}@example.com";
        var registered = await visitor.SubmitAsync("/register", ("Input.Email", email), ("Input.Password", password));
        Assert.True(registered.Status == HttpStatusCode.Redirect, registered.Body);
        var page = await visitor.GetAsync("/register/authenticator");
        var secret = SecretOn(page.Body);
        var person = new Person(email, secret, []);
        var codes = await visitor.SubmitAsync("/register/authenticator", ("Input.Code", person.NextCode()));
        Assert.Equal(HttpStatusCode.OK, codes.Status);
        return new(email, secret, [.. CodeItems().Matches(codes.Body).Select(m => m.Groups[1].Value)]) { _lastStep = person._lastStep };
    }

    /// <summary>Password and code; the visitor is signed in afterwards.</summary>
    public async Task<Answer> SignInAsync(Visitor visitor)
    {
        await visitor.SubmitAsync("/login", ("Input.Email", Email), ("Input.Password", Password));
        return await visitor.SubmitAsync("/login/code", ("Input.Code", NextCode()));
    }

    /// <summary>A code not used yet. Three come without waiting: of the last step, of this one and of the next, all of which are accepted.</summary>
    public string NextCode()
    {
        var seconds = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var now = seconds / 30;
        // Near the end of a step the last one's code may be too old by the time that it arrives.
        _lastStep = Math.Max(_lastStep + 1, seconds % 30 < 20 ? now - 1 : now);
        Assert.True(_lastStep <= now + 1, "Three codes within half a minute are all there are.");
        return new Totp(Base32Encoding.ToBytes(Secret)).ComputeTotp(DateTimeOffset.FromUnixTimeSeconds(_lastStep * 30).UtcDateTime);
    }

    public static string SecretOn(string html) => SecretText().Match(html).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("id=\"secret\"[^>]*>([A-Z2-7 ]+)<")]
    private static partial Regex SecretText();

    [GeneratedRegex("<li>([0-9a-z]{6}(?:-[0-9a-z]{6}){3})</li>")]
    private static partial Regex CodeItems();
}
