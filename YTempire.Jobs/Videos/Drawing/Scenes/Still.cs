using System.Runtime.InteropServices;
using SkiaSharp;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>A picture, upright and cut to the frame's shape, a little larger than the frame so that it can be zoomed.</summary>
internal sealed unsafe class Still : IDisposable
{
    private const long MostPixels = 120_000_000;

    public Still(string path, int width, int height)
    {
        using var codec = SKCodec.Create(path) ?? throw Unreadable();
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
            throw new FailureException(
                "visual.too_large",
                "The picture of a scene has more than 120 million pixels.",
                "Choose a smaller one."
            );
        using var raw = SKBitmap.Decode(codec) ?? throw Unreadable();
        using var image = SKImage.FromBitmap(raw);
        (Width, Height) = (width, height);
        Pixels = (byte*)NativeMemory.AlignedAlloc((nuint)(width * height * 4 + 64), 64);
        using var surface = SKSurface.Create(
            new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Premul),
            (nint)Pixels,
            width * 4
        );
        surface.Canvas.Clear(SKColors.Black);
        var turned = codec.EncodedOrigin is SKEncodedOrigin.RightTop or SKEncodedOrigin.LeftBottom;
        var angle = codec.EncodedOrigin switch
        {
            SKEncodedOrigin.RightTop => 90,
            SKEncodedOrigin.BottomRight => 180,
            SKEncodedOrigin.LeftBottom => 270,
            _ => 0,
        };
        float w = turned ? image.Height : image.Width,
            h = turned ? image.Width : image.Height;
        var scale = Math.Max(width / w, height / h);
        surface.Canvas.Translate(width / 2f, height / 2f);
        surface.Canvas.Scale(scale);
        surface.Canvas.RotateDegrees(angle);
        surface.Canvas.DrawImage(
            image,
            -image.Width / 2f,
            -image.Height / 2f,
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear),
            null
        );
        surface.Flush();
    }

    public byte* Pixels { get; }
    public int Width { get; }
    public int Height { get; }

    public void Dispose() => NativeMemory.AlignedFree(Pixels);

    private static FailureException Unreadable() =>
        new("visual.unreadable", "The picture of a scene cannot be read.", "Choose another picture (JPEG, PNG or WebP).");
}
