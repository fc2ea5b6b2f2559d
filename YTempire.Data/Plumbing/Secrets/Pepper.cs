namespace YTempire.Data.Plumbing.Secrets;

/// <summary>Mixed into every password before it is hashed, and kept outside the database: a dump alone cannot be guessed against.</summary>
public sealed class Pepper(byte[] bytes)
{
    /// <summary>32 bytes.</summary>
    public byte[] Bytes { get; } = bytes;
}
