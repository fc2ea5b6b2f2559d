using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>
/// Where things may stand. Content and captions never share a pixel. In a Short both keep clear of the player's own buttons
/// (right edge, lower quarter) and title bar; ornaments may go anywhere.
/// </summary>
internal sealed record FrameLayout(
    VideoFormat Format,
    int Width,
    int Height,
    SKRect Content,
    SKRect Captions,
    float HeadingSize,
    float CaptionSize
)
{
    public bool IsTall => Format == VideoFormat.Short;
    public bool IsWide => Format == VideoFormat.Landscape;

    public static FrameLayout For(VideoFormat format)
    {
        var (width, height) = format.Size();
        return format switch
        {
            VideoFormat.Landscape => new(format, width, height, new(120, 84, 1800, 868), new(200, 908, 1720, 1020), 62, 48),
            VideoFormat.Short => new(format, width, height, new(84, 190, 930, 1300), new(84, 1340, 930, 1544), 70, 74),
            VideoFormat.Square => new(format, width, height, new(76, 70, 1004, 868), new(76, 908, 1004, 1018), 54, 50),
        };
    }
}
