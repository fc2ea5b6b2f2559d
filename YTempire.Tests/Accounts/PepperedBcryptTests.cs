using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xunit;
using YTempire.Data.Accounts;

namespace YTempire.Tests.Accounts;

/// <summary>How passwords are kept: bcrypt over a peppered digest. Cost 4 here, so that the tests are quick.</summary>
public sealed class PepperedBcryptTests
{
    private static readonly byte[] Pepper = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("пароль из слов 密码 🔐")]
    [InlineData(" leading and trailing ")]
    [InlineData("nul\0inside")]
    public void The_right_password_is_known_and_any_other_is_not(string password)
    {
        var hash = PepperedBcrypt.Hash(Pepper, password, 4);
        Assert.True(PepperedBcrypt.Verify(Pepper, password, hash));
        Assert.False(PepperedBcrypt.Verify(Pepper, password + "x", hash));
        Assert.False(PepperedBcrypt.Verify(Pepper, password.Trim() + "!", hash));
    }

    [Fact]
    public void Nothing_is_cut_off_after_72_bytes_nor_at_a_nul()
    {
        var stem = new string('a', 100);
        Assert.False(PepperedBcrypt.Verify(Pepper, stem + "2", PepperedBcrypt.Hash(Pepper, stem + "1", 4)));
        Assert.False(PepperedBcrypt.Verify(Pepper, "nul\0two", PepperedBcrypt.Hash(Pepper, "nul\0one", 4)));
    }

    [Fact]
    public void Without_the_pepper_a_hash_is_of_no_use()
    {
        var hash = PepperedBcrypt.Hash(Pepper, "correct horse", 4);
        Assert.False(PepperedBcrypt.Verify(new byte[32], "correct horse", hash));
    }

    [Theory]
    [InlineData("!")]
    [InlineData("")]
    [InlineData("$2a$04$short")]
    [InlineData("$9z$04$......................................................")]
    public void What_is_no_hash_matches_no_password(string hash)
    {
        Assert.False(PepperedBcrypt.Verify(Pepper, "!", hash));
        Assert.False(PepperedBcrypt.Verify(Pepper, "", hash));
    }

    [Fact]
    public void The_cost_is_twelve_unless_configured() => Assert.Equal(12, new AccountOptions().BcryptCost);

    [Fact]
    public void A_hash_of_lower_cost_asks_to_be_made_again()
    {
        var user = new User();
        var old = Hasher(4).HashPassword(user, "correct horse");
        Assert.Equal(PasswordVerificationResult.Success, Hasher(4).VerifyHashedPassword(user, old, "correct horse"));
        Assert.Equal(PasswordVerificationResult.SuccessRehashNeeded, Hasher(5).VerifyHashedPassword(user, old, "correct horse"));
        Assert.Equal(PasswordVerificationResult.Failed, Hasher(5).VerifyHashedPassword(user, old, "wrong horse"));
        Assert.Equal(5, PepperedBcrypt.CostOf(Hasher(5).HashPassword(user, "correct horse")));
    }

    private static PepperedBcryptHasher Hasher(int cost) => new(new(Pepper), Options.Create(new AccountOptions { BcryptCost = cost }));
}
