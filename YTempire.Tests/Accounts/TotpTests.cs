using System.Globalization;
using System.Text;
using OtpNet;
using Xunit;
using YTempire.Tests.Fakes;
using Totp = YTempire.Data.Accounts.Totp;

namespace YTempire.Tests.Accounts;

/// <summary>RFC 6238's own vectors, and how far a clock may be off.</summary>
public sealed class TotpTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 0, TimeSpan.Zero);
    private readonly string _secret = Totp.NewSecret();

    [Fact]
    public void The_vectors_of_RFC_6238_hold() =>
        Assert.All(
            Vectors(),
            v => Assert.Equal(v.Code, new OtpNet.Totp(v.Secret, v.Step, v.Mode, v.Digits).ComputeTotp(v.Time.UtcDateTime))
        );

    /// <summary>Eight digits of the RFC end in the six that apps show; ours must accept exactly those.</summary>
    [Fact]
    public void Ours_accepts_the_last_six_digits_of_the_SHA_1_vectors() =>
        Assert.All(
            Vectors().Where(v => v is { Mode: OtpHashMode.Sha1, Step: 30, Digits: 8 }),
            v => Assert.Equal(v.Time.ToUnixTimeSeconds() / 30, Totp.StepOf(Base32Encoding.ToString(v.Secret), v.Code[2..], v.Time))
        );

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void One_step_either_way_is_forgiven(int seconds, bool isAccepted)
    {
        var code = new OtpNet.Totp(Base32Encoding.ToBytes(_secret)).ComputeTotp(Now.AddSeconds(seconds).UtcDateTime);
        Assert.Equal(isAccepted, Totp.StepOf(_secret, code, Now) is not null);
    }

    [Fact]
    public void A_code_may_be_typed_as_apps_show_it()
    {
        var code = new OtpNet.Totp(Base32Encoding.ToBytes(_secret)).ComputeTotp(Now.UtcDateTime);
        Assert.NotNull(Totp.StepOf(_secret, $" {code[..3]} {code[3..]} ", Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abcdef")]
    [InlineData("٠١٢٣٤٥")]
    [InlineData("0000000000000000")]
    [InlineData("\0\0\0\0\0\0")]
    public void Anything_else_is_simply_wrong(string code) => Assert.Null(Totp.StepOf(_secret, code, Now));

    [Fact]
    public void The_address_in_the_QR_code_names_product_person_and_secret() =>
        Assert.Equal(
            "otpauth://totp/YTempire:a%2Bb%40example.com?secret=ABC&issuer=YTempire&digits=6&period=30",
            Totp.Uri("ABC", "a+b@example.com")
        );

    private static List<Vector> Vectors()
    {
        var lines = File.ReadLines(Contracts.File("rfc6238/vectors.csv")).Skip(1).Select(line => line.Split(','));
        var vectors = lines.Select(v => new Vector(
            Enum.Parse<OtpHashMode>(v[0]),
            Encoding.ASCII.GetBytes(v[1]),
            At(v[2]),
            Number(v[3]),
            Number(v[4]),
            v[5]
        ));
        return vectors.ToList() is { Count: >= 18 } all ? all : throw new InvalidDataException("The RFC gives eighteen vectors.");
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string seconds) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));

    private sealed record Vector(OtpHashMode Mode, byte[] Secret, DateTimeOffset Time, int Step, int Digits, string Code);
}
