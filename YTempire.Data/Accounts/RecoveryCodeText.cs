using System.Security.Cryptography;
using System.Text;

namespace YTempire.Data.Accounts;

/// <summary>
/// How a recovery code is written: four groups of six characters that cannot be taken for one another. 120 random bits, so that a plain
/// SHA-256 keeps them safe at rest (ASVS 6.5.2 asks for 112).
/// </summary>
public static class RecoveryCodeText
{
    public const int PerPerson = 10;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Groups = 4;
    private const int GroupLength = 6;

    public static string New() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => new string(RandomNumberGenerator.GetItems<char>(Alphabet, GroupLength))));

    /// <summary>What is stored. Case, spaces and hyphens do not matter; o is read as 0, i and l as 1.</summary>
    public static string Hash(string code)
    {
        var plain = new string(code.Take(200).Where(char.IsAsciiLetterOrDigit).Select(Read).ToArray());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(plain)));
    }

    private static char Read(char c) =>
        char.ToLowerInvariant(c) switch
        {
            'o' => '0',
            'i' or 'l' => '1',
            var other => other,
        };
}
