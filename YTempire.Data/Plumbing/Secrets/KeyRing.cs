using System.Security.Cryptography;
using System.Text;

namespace YTempire.Data.Plumbing.Secrets;

/// <summary>
/// The keys that seal secrets, by id; each 256 bits. There is one so far, derived from the master key; envelopes name theirs, so that others
/// can come beside it.
/// </summary>
public sealed class KeyRing
{
    private readonly Dictionary<string, byte[]> keys;

    internal KeyRing(string current, IReadOnlyDictionary<string, byte[]> keys) => (Current, this.keys) = (current, new(keys));

    /// <summary>The id that new secrets are sealed with.</summary>
    public string Current { get; }

    /// <exception cref="CryptographicException">No key has this id.</exception>
    internal byte[] this[string id] =>
        keys.TryGetValue(id, out var key) ? key : throw new CryptographicException($"No key on the ring has the id '{id}'.");

    /// <summary>The ring of one key that follows from <paramref name="master"/>: the master key itself never seals anything.</summary>
    public static KeyRing From(byte[] master) => new("k1", new Dictionary<string, byte[]> { ["k1"] = Derive(master, "k1") });

    private static byte[] Derive(byte[] master, string id) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: Encoding.ASCII.GetBytes($"ytempire secret key {id}"));
}
