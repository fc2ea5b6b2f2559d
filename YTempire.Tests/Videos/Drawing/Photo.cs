using SkiaSharp;

namespace YTempire.Tests.Videos.Drawing;

/// <summary>A real JPEG with bright and busy parts, gone after the test.</summary>
internal sealed class Photo : IDisposable
{
    public Photo()
    {
        using var surface = SKSurface.Create(new SKImageInfo(900, 700));
        surface.Canvas.Clear(SKColors.White);
        using var paint = new SKPaint();
        for (var i = 0; i < 40; i++)
        {
            paint.Color = SKColor.FromHsl(i * 9, 80, 60);
            surface.Canvas.DrawRect(i * 23, i * 17 % 400, 18, 300, paint);
        }

        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, 90);
        File.WriteAllBytes(Path, data.ToArray());
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
