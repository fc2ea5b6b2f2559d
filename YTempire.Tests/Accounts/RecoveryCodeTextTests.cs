using Xunit;
using YTempire.Data.Accounts;

namespace YTempire.Tests.Accounts;

public sealed class RecoveryCodeTextTests
{
    [Fact]
    public void A_code_carries_120_bits_in_letters_that_cannot_be_mistaken()
    {
        var codes = Enumerable.Range(0, 1000).Select(_ => RecoveryCodeText.New()).ToList();
        Assert.Equal(1000, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^([0-9a-hjkmnp-tv-z]{6}-){3}[0-9a-hjkmnp-tv-z]{6}$", code));
    }

    [Theory]
    [InlineData("0a1bcd-234567-89efgh-jkmnpq", "0A1BCD 234567 89EFGH JKMNPQ")]
    [InlineData("0a1bcd-234567-89efgh-jkmnpq", "  oalbcd234567-89efghjkmnpq ")]
    [InlineData("0a1bcd-234567-89efgh-jkmnpq", "0aIbcd-234567-89efgh-jkmnpq")]
    public void It_is_read_as_people_copy_it(string code, string typed) =>
        Assert.Equal(RecoveryCodeText.Hash(code), RecoveryCodeText.Hash(typed));

    [Fact]
    public void Another_code_has_another_hash() =>
        Assert.NotEqual(RecoveryCodeText.Hash(RecoveryCodeText.New()), RecoveryCodeText.Hash(RecoveryCodeText.New()));
}
