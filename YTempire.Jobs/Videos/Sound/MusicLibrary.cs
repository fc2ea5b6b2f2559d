namespace YTempire.Jobs.Videos.Sound;

/// <summary>Background music by mood; all of it is made by this product's own synthesiser.</summary>
public sealed class MusicLibrary
{
    /// <summary>Part of the mix's key.</summary>
    public const string Version = "1";

    public static IReadOnlyList<string> Moods { get; } = ["calm", "bright", "curious", "driving"];
}
