namespace YTempire.Jobs.Videos.Drawing;

/// <summary>Draws a video's picture: few words, very large, readable at 120 pixels.</summary>
public sealed class ThumbnailRenderer
{
    public const int Variants = 3;

    /// <summary>Writes a JPEG of at most 2 MB; 1280x720 for landscape, 1080x1920 for Shorts (and 1080x1080). Throws <c>FailureException</c> as the scenes do.</summary>
    public ThumbnailEvidence Render(ThumbnailBrief brief, string jpgPath) => throw new NotImplementedException();
}
