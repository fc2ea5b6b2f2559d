using System.Security.Cryptography;
using Xunit;
using YTempire.Data.Plumbing.Secrets;

namespace YTempire.Tests.Operations;

public sealed class SecretBoxTests
{
    private static readonly byte[] Master = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private readonly SecretBox box = new(KeyRing.From(Master));

    [Theory]
    [InlineData("")]
    [InlineData("JBSWY3DPEHPK3PXP")]
    [InlineData("Zwei Drittel: ⅔ 🎬 עברית")]
    public void What_was_sealed_opens_in_its_place(string secret) =>
        Assert.Equal(secret, box.Open(box.Seal(secret, "users|1|two_factor_secret"), "users|1|two_factor_secret"));

    [Theory]
    [InlineData("users|2|two_factor_secret")]
    [InlineData("users|1|email")]
    [InlineData("channel_credentials|1|two_factor_secret")]
    public void Moved_to_another_row_column_or_table_it_does_not_open(string place)
    {
        var envelope = box.Seal("secret", "users|1|two_factor_secret");
        Assert.Throws<AuthenticationTagMismatchException>(() => box.Open(envelope, place));
    }

    [Fact]
    public void Any_changed_bit_is_noticed()
    {
        var envelope = box.Seal("secret", "a|b|c");
        for (var i = 0; i < envelope.Length; i++)
        {
            var changed = (byte[])envelope.Clone();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => box.Open(changed, "a|b|c"));
        }
    }

    [Fact]
    public void Anything_shorter_is_refused_as_no_secret()
    {
        var envelope = box.Seal("", "a|b|c");
        for (var length = 0; length < envelope.Length; length++)
        {
            Assert.ThrowsAny<CryptographicException>(() => box.Open(envelope[..length], "a|b|c"));
        }
    }

    [Fact]
    public void Another_master_key_opens_nothing()
    {
        var other = new SecretBox(KeyRing.From(new byte[32]));
        Assert.Throws<AuthenticationTagMismatchException>(() => other.Open(box.Seal("secret", "a|b|c"), "a|b|c"));
    }

    [Fact]
    public void The_same_secret_never_looks_the_same_twice() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Convert.ToHexString(box.Seal("secret", "a|b|c"))).Distinct().Count());

    /// <summary>Both constants come from another implementation (Node's crypto over OpenSSL): key and nonce are the bytes 0, 1, 2 and on.</summary>
    [Fact]
    public void The_envelope_is_AES_256_GCM_over_secret_and_place()
    {
        var box = new SecretBox(new KeyRing("k1", new Dictionary<string, byte[]> { ["k1"] = Master }));

        var envelope = box.Seal("JBSWY3DPEHPK3PXP", "users|1|two_factor_secret", Master.AsSpan(0, 12));

        var head = "v1.k1."u8.ToArray();
        Assert.Equal(head, envelope[..head.Length]);
        Assert.Equal(Master[..12], envelope[head.Length..(head.Length + 12)]);
        Assert.Equal(
            "0d40854c9cd6864bc809c7c082b9203df6c63834e4256c967902db7a03c9d6fd",
            Convert.ToHexStringLower(envelope.AsSpan(head.Length + 13))
        );
    }

    [Fact]
    public void The_sealing_key_is_HKDF_of_the_master_key() =>
        Assert.Equal(
            "723e63aa84a7530bcd05b7d460dfe4f0e0157f52bacef422dde58777890e37de",
            Convert.ToHexStringLower(KeyRing.From(Master)["k1"])
        );
}
