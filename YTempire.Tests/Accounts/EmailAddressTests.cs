using Xunit;
using YTempire.Data.Accounts;

namespace YTempire.Tests.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("a@b.co")]
    [InlineData("  o'brien@example.com ")]
    [InlineData("first.last+tag@sub.example.co.uk")]
    [InlineData("müller@exämple.de")]
    [InlineData("用户@例子.广告")]
    public void What_people_have_is_taken(string typed) => Assert.Equal(typed.Trim(), EmailAddress.Parse(typed).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("@example.com")]
    [InlineData("..@-.aa")]
    [InlineData("a@b")]
    [InlineData("a b@example.com")]
    [InlineData("a@exa mple.com")]
    [InlineData("a\0@example.com")]
    [InlineData("a@example.com\r\nBcc: x@y.zz")]
    [InlineData("\u202Emoc.elpmaxe@a")]
    [InlineData("😀@example.com")]
    [InlineData("<script>@example.com")]
    [InlineData("\ud800@example.com")]
    public void What_cannot_be_one_is_refused(string? typed) => Assert.Equal("email.odd", EmailAddress.Parse(typed).Refusal?.Code);

    [Fact]
    public void It_fits_its_column() =>
        Assert.Equal("email.odd", EmailAddress.Parse($"{new string('a', 64)}@{new string('b', 187)}.com").Refusal?.Code);
}
