using System.Security.Cryptography;
using System.Text;

namespace YTempire.Data.Plumbing.Secrets;

/// <summary>
/// Seals what must not be read from the database or a dump: AES-256-GCM, in the envelope <c>v1.keyid.nonce.cipher</c> (nonce 12 bytes, cipher
/// followed by its 16-byte tag). The place is authenticated with it, so that a secret copied to another row or column does not open.
/// </summary>
public sealed class SecretBox(KeyRing keys)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private static readonly byte[] Version = "v1."u8.ToArray();

    /// <param name="place">Table, row and column: <c>users|ID|two_factor_secret</c>.</param>
    public byte[] Seal(string secret, string place) => Seal(secret, place, RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>The secret, when it was sealed for this very place with a key that is still on the ring.</summary>
    /// <exception cref="CryptographicException">It was changed, moved, sealed with an unknown key, or is no envelope.</exception>
    public string Open(byte[] envelope, string place)
    {
        var (keyId, nonceAt) = ReadHead(envelope);
        var nonce = envelope.AsSpan(nonceAt, NonceBytes);
        var cipher = envelope.AsSpan(nonceAt + NonceBytes + 1);
        var plain = new byte[cipher.Length - TagBytes];
        using var aes = new AesGcm(keys[keyId], TagBytes);
        aes.Decrypt(nonce, cipher[..^TagBytes], cipher[^TagBytes..], plain, Encoding.UTF8.GetBytes(place));
        return Encoding.UTF8.GetString(plain);
    }

    internal byte[] Seal(string secret, string place, ReadOnlySpan<byte> nonce)
    {
        var plain = Encoding.UTF8.GetBytes(secret);
        var keyId = Encoding.ASCII.GetBytes(keys.Current);
        var head = Version.Length + keyId.Length + 1;
        var envelope = new byte[head + NonceBytes + 1 + plain.Length + TagBytes];
        Version.CopyTo(envelope, 0);
        keyId.CopyTo(envelope, Version.Length);
        envelope[head - 1] = (byte)'.';
        nonce.CopyTo(envelope.AsSpan(head));
        envelope[head + NonceBytes] = (byte)'.';
        var cipher = envelope.AsSpan(head + NonceBytes + 1);
        using var aes = new AesGcm(keys[keys.Current], TagBytes);
        aes.Encrypt(nonce, plain, cipher[..plain.Length], cipher[plain.Length..], Encoding.UTF8.GetBytes(place));
        return envelope;
    }

    private static (string KeyId, int NonceAt) ReadHead(byte[] envelope)
    {
        var keyEnds = envelope.AsSpan().StartsWith(Version) ? Array.IndexOf(envelope, (byte)'.', Version.Length) : -1;
        var dot = keyEnds + 1 + NonceBytes;
        return keyEnds > 0 && envelope.Length >= dot + 1 + TagBytes && envelope[dot] == (byte)'.'
            ? (Encoding.ASCII.GetString(envelope, Version.Length, keyEnds - Version.Length), keyEnds + 1)
            : throw new CryptographicException("This is not a sealed secret.");
    }
}
