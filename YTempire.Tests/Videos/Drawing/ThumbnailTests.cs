using SkiaSharp;
using Xunit;
using YTempire.Jobs.Videos.Drawing;

namespace YTempire.Tests.Videos.Drawing;

/// <summary>The picture that people choose by.</summary>
public sealed class ThumbnailTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData(VideoFormat.Landscape, 0, "big_number", 1280, 720)]
    [InlineData(VideoFormat.Landscape, 1, "bar", 1280, 720)]
    [InlineData(VideoFormat.Landscape, 2, "line", 1280, 720)]
    [InlineData(VideoFormat.Short, 1, "big_number", 1080, 1920)]
    [InlineData(VideoFormat.Square, 0, null, 1080, 1080)]
    public void It_is_large_legible_light_and_has_few_words(VideoFormat format, int variant, string? visual, int width, int height)
    {
        var content = visual is null ? null : Shots.Kinds[visual].Content;
        var brief = new ThumbnailBrief(
            "Why Compound Interest Feels Like Magic to You",
            ["Magic"],
            content,
            Shots.Money,
            format,
            variant,
            42
        );
        var evidence = new ThumbnailRenderer().Render(brief, _path);
        using var picture = SKBitmap.Decode(_path);
        Assert.Equal((width, height), (picture.Width, picture.Height));
        Assert.InRange(new FileInfo(_path).Length, 10_000, 2_000_000);
        Assert.InRange(evidence.MinContrast, 4.5, 21);
        Assert.InRange(evidence.Words.Count, 1, 5);
        Assert.Contains("Magic", evidence.Words);
    }

    public void Dispose() => File.Delete(_path);
}
