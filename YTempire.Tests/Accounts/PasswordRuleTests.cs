using Xunit;
using YTempire.Data.Accounts;

namespace YTempire.Tests.Accounts;

/// <summary>ASVS 6.2: length and guessability alone.</summary>
public sealed class PasswordRuleTests
{
    private const string Email = "martha.okafor@example.com";

    [Theory]
    [InlineData("k7#vQz9!", null)]
    [InlineData("lamp tugboat orbit", null)]
    [InlineData("7 chars", "password.short")]
    [InlineData("", "password.short")]
    [InlineData("password", "password.common")]
    [InlineData("Passw0rd!", "password.common")]
    [InlineData("12345678", "password.common")]
    [InlineData("qwertyuiop", "password.common")]
    [InlineData("iloveyou1", "password.common")]
    [InlineData("ytempire", "password.common")]
    [InlineData("YTempire1", "password.common")]
    [InlineData("youtube2026", "password.common")]
    [InlineData("marthaokafor", "password.common")]
    [InlineData("martha.okafor@example.com", "password.common")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "password.common")]
    public void Beside_a_second_factor_eight_hard_characters_are_enough(string password, string? refusal) =>
        Assert.Equal(refusal, PasswordRule.Check(password, Email, withSecondFactor: true)?.Code);

    [Theory]
    [InlineData("k7#vQz9!", "password.short")]
    [InlineData("lamp tugboat o", "password.short")]
    [InlineData("lamp tugboat or", null)]
    public void Alone_it_takes_fifteen(string password, string? refusal) =>
        Assert.Equal(refusal, PasswordRule.Check(password, Email, withSecondFactor: false)?.Code);

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(512)]
    public void Long_ones_are_welcome(int length)
    {
        var password = string.Concat(Enumerable.Range(0, length).Select(i => (char)('!' + (i * 37 % 90))));
        Assert.Null(PasswordRule.Check(password, Email, withSecondFactor: false));
    }

    [Fact]
    public void Nothing_is_asked_of_the_kinds_of_characters() =>
        Assert.Null(PasswordRule.Check("密码很长很难猜到的句子啊", Email, withSecondFactor: true));

    [Fact]
    public void A_megabyte_is_refused_before_it_costs_anything() =>
        Assert.Equal("password.long", PasswordRule.Check(new string('x', 1_000_000), Email, true)?.Code);
}
