using System.Security.Cryptography;
using System.Text;

namespace YTempire.Data.Operations;

/// <summary>PostgreSQL's stored form of a password (RFC 5802, RFC 7677), computed here so that the password itself never travels in SQL.</summary>
internal static class ScramVerifier
{
    private const int Iterations = 4096;

    /// <param name="password">ASCII, as generated ones are: RFC 4013's normalisation is not done here.</param>
    public static string Create(string password) => Create(password, RandomNumberGenerator.GetBytes(16));

    internal static string Create(string password, byte[] salt)
    {
        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA256, 32);
        var stored = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        var server = HMACSHA256.HashData(salted, "Server Key"u8);
        return $"SCRAM-SHA-256${Iterations}:{Convert.ToBase64String(salt)}${Convert.ToBase64String(stored)}:{Convert.ToBase64String(server)}";
    }
}
