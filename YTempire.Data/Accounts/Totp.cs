using OtpNet;

namespace YTempire.Data.Accounts;

/// <summary>Six digits every 30 seconds by SHA-1 (RFC 6238), which is what authenticator apps speak.</summary>
public static class Totp
{
    public const int Digits = 6;

    /// <summary>160 bits, the length RFC 4226 recommends, as the base32 text that apps accept.</summary>
    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(20));

    /// <summary>The 30-second step that a code belongs to, at most one step from <paramref name="now"/>; null when it is wrong.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now)
    {
        var generator = new OtpNet.Totp(Base32Encoding.ToBytes(secret));
        return generator.VerifyTotp(now.UtcDateTime, Clean(code), out var step, new VerificationWindow(1, 1)) ? step : null;
    }

    /// <summary>What an authenticator app reads from the QR code.</summary>
    public static string Uri(string secret, string email) =>
        $"otpauth://totp/YTempire:{System.Uri.EscapeDataString(email)}?secret={secret}&issuer=YTempire&digits={Digits}&period=30";

    /// <summary>Apps show <c>123 456</c>; people type it as they see it.</summary>
    private static string Clean(string code) => new(code.Where(c => !char.IsWhiteSpace(c) && c != '-').Take(Digits + 1).ToArray());
}
