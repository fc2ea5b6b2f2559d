namespace YTempire.Data.Videos;

/// <summary>The three shapes a script can be made in.</summary>
public enum VideoFormat
{
    /// <summary>1920 x 1080.</summary>
    Landscape,

    /// <summary>1080 x 1920, at most 50 s.</summary>
    Short,

    /// <summary>1080 x 1080.</summary>
    Square,
}
