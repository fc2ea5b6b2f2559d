using System.Security.Cryptography;
using System.Text;

namespace YTempire.Data.Accounts;

/// <summary>
/// bcrypt over base64(HMAC-SHA-384(pepper, password)). bcrypt reads 72 bytes and stops at a NUL; the 64 characters of the keyed digest are
/// always read whole, so no password is ever truncated, and a stolen table is of no use without the pepper.
/// </summary>
public static class PepperedBcrypt
{
    public static string Hash(ReadOnlySpan<byte> pepper, string password, int cost) =>
        BCrypt.Net.BCrypt.HashPassword(Digest(pepper, password), cost);

    /// <summary>False too for a text that is no bcrypt hash (an account that cannot sign in): never throws.</summary>
    public static bool Verify(ReadOnlySpan<byte> pepper, string password, string hash)
    {
        try
        {
            return BCrypt.Net.BCrypt.Verify(Digest(pepper, password), hash);
        }
        catch (Exception e) when (e is BCrypt.Net.SaltParseException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The cost that a hash was made with; 0 when it is no bcrypt hash.</summary>
    public static int CostOf(string hash) =>
        hash.Length == 60 && hash[0] == '$' && int.TryParse(hash.AsSpan(4, 2), out var cost) ? cost : 0;

    private static string Digest(ReadOnlySpan<byte> pepper, string password) =>
        Convert.ToBase64String(HMACSHA384.HashData(pepper, Encoding.UTF8.GetBytes(password)));
}
