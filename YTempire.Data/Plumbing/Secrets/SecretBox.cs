using System.Security.Cryptography;
using System.Text;

namespace YTempire.Data.Plumbing.Secrets;

/// <summary>
/// Seals what the database must not read: AES-256-GCM in the envelope <c>v1.keyid.nonce.cipher</c>. What it is sealed for (table, row and column)
/// is authenticated with it, so a ciphertext moved to another row does not open.
/// </summary>
public sealed class SecretBox(DataFolder folder)
{
    private const string Version = "v1";
    private readonly byte[] _key = KeyFile.ReadOrMake(folder, "master");

    private string KeyId => Convert.ToHexStringLower(SHA256.HashData(_key).AsSpan(0, 4));

    /// <param name="aad">Such as <c>users|id|two_factor_secret</c>.</param>
    public byte[] Seal(string secret, string aad)
    {
        var (plain, nonce) = (Encoding.UTF8.GetBytes(secret), RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize));
        var (cipher, tag) = (new byte[plain.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
        using var aes = new AesGcm(_key, tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag, Encoding.UTF8.GetBytes(aad));
        return Encoding.ASCII.GetBytes($"{Version}.{KeyId}.{Convert.ToBase64String(nonce)}.{Convert.ToBase64String([.. cipher, .. tag])}");
    }

    /// <exception cref="FailureException">It was sealed with another key.</exception>
    /// <exception cref="CryptographicException">It was changed, or sealed for another place.</exception>
    public string Open(byte[] envelope, string aad)
    {
        var parts = Encoding.ASCII.GetString(envelope).Split('.');
        if (parts.Length != 4 || parts[0] != Version)
            throw new CryptographicException("This is no envelope.");
        if (parts[1] != KeyId)
            throw new FailureException(
                "secret.key",
                "A stored secret was sealed with another master key.",
                "Put the data folder's secrets back."
            );
        var (nonce, sealedBytes) = (Convert.FromBase64String(parts[2]), Convert.FromBase64String(parts[3]));
        var split = sealedBytes.Length - AesGcm.TagByteSizes.MaxSize;
        var plain = new byte[split];
        using var aes = new AesGcm(_key, AesGcm.TagByteSizes.MaxSize);
        aes.Decrypt(nonce, sealedBytes.AsSpan(0, split), sealedBytes.AsSpan(split), plain, Encoding.UTF8.GetBytes(aad));
        return Encoding.UTF8.GetString(plain);
    }
}
