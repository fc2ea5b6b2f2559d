namespace YTempire.Data.Plumbing.Secrets;

/// <summary>Keys the digest under every password's bcrypt: not in the database, so a stolen table alone cannot be guessed at.</summary>
public sealed class Pepper(byte[] bytes)
{
    public Pepper(DataFolder folder)
        : this(KeyFile.ReadOrMake(folder, "pepper")) { }

    public ReadOnlySpan<byte> Bytes => bytes;
}
