using System.Runtime.InteropServices;
using SkiaSharp;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos.Drawing.Pixels;
using YTempire.Jobs.Videos.Drawing.Text;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>Draws a video's picture: few words, very large, readable at 120 pixels.</summary>
public sealed unsafe class ThumbnailRenderer
{
    public const int Variants = 3;
    private const long MostBytes = 2_000_000;
    private readonly FontShelf _shelf = FontShelf.Shared;

    /// <summary>Writes a JPEG of at most 2 MB; 1280x720 for landscape, 1080x1920 for Shorts (and 1080x1080). Throws <c>FailureException</c> as the scenes do.</summary>
    public ThumbnailEvidence Render(ThumbnailBrief brief, string jpgPath)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(brief.Variant);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(brief.Variant, Variants);
        var (width, height) = brief.Format == VideoFormat.Landscape ? (1280, 720) : brief.Format.Size();
        const float margin = 56;
        var layout = new FrameLayout(brief.Format, width, height, new(margin, margin, width - margin, height - margin), SKRect.Empty, 0, 0);
        var palette = new Palette(brief.Theme);
        var bytes = (nuint)(width * height * 4);
        var pixels = (byte*)NativeMemory.AlignedAlloc(bytes, 64);
        try
        {
            new Backdrop(width, height, palette, brief.Seed + brief.Variant).Paint(pixels, 0, 0);
            using var surface = SKSurface.Create(
                new SKImageInfo(width, height, SKColorType.Bgra8888, SKAlphaType.Premul),
                (nint)pixels,
                width * 4
            );
            var measure = new Measurements(pixels, layout);
            using var stage = new Stage(surface.Canvas, pixels, new(width, height), palette, layout) { Measure = measure };
            using var type = new Typesetter(_shelf);
            var words = ThumbnailWords.Pick(brief.Title, brief.Emphasis);
            if (words.Count == 0)
                words = ThumbnailWords.Pick(brief.Theme.Name, []);
            Compose(stage, type, brief, words);
            surface.Flush();
            var size = Save(surface, jpgPath);
            return new(width, height, size, Math.Round(measure.MinContrast, 2), words);
        }
        finally
        {
            NativeMemory.AlignedFree(pixels);
        }
    }

    private static void Compose(Stage stage, Typesetter type, ThumbnailBrief brief, IReadOnlyList<string> words)
    {
        var palette = stage.Palette;
        var area = stage.Layout.Content;
        var wide = stage.Layout.IsWide;
        new Ornaments(stage.Layout, palette, brief.Seed + brief.Variant).Draw(stage.Canvas, 0, 7);
        // Variant 0: words, then figure. 1: a slab of the brand's colour under the words. 2: the figure first.
        var share = brief.Variant == 2 ? 0.5f : 0.58f;
        var text = wide ? area with { Right = area.Left + area.Width * share } : area with { Bottom = area.Top + area.Height * 0.5f };
        var figure = wide ? area with { Left = text.Right + (brief.Variant == 1 ? 96 : 40) } : area with { Top = text.Bottom + 50 };
        if (brief.Variant == 2)
            (text, figure) = wide
                ? (area with { Left = area.Right - text.Width }, area with { Right = area.Right - text.Width - 40 })
                : (area with { Top = area.Bottom - text.Height }, area with { Bottom = area.Bottom - text.Height - 50 });
        if (brief.Variant == 1)
            Slab(stage, text);
        ThumbnailVisual.Draw(stage, type, brief.Visual, figure, brief.Seed);
        var block = type.Fit(
            string.Join(' ', words),
            TextStyle.Display with
            {
                Leading = 1.06,
            },
            new(text.Width, text.Height - 40, wide ? 168 : 190, 44)
        );
        var marked = block.Find(
            brief.Emphasis.Concat(words.Where(w => brief.Emphasis.Any(e => e.Contains(w, StringComparison.OrdinalIgnoreCase))))
        );
        var (x, y) = (block.RightToLeft ? text.Right - block.Width : text.Left, Stage.MiddleTop(block, text.MidY));
        for (var i = 0; i < block.Units.Count; i++)
        {
            var plain = brief.Variant == 1 ? palette.OnPrimary : palette.Ink;
            var strong =
                brief.Variant == 1 ? plain
                : brief.Variant == 2 ? palette.Accent
                : palette.Primary;
            stage.Word(block, i, x, y, marked.Contains(i) ? strong : plain);
        }

        if (brief.Variant != 1)
            stage.Fill(
                new(x, y + block.Height + 14, x + Math.Min(block.Width, 220), y + block.Height + 30),
                8,
                palette.Primary,
                palette.Accent,
                true
            );
    }

    private static void Slab(Stage stage, SKRect text)
    {
        float w = stage.Layout.Width,
            h = stage.Layout.Height;
        using var builder = new SKPathBuilder();
        if (stage.Layout.IsWide)
            builder.AddPoly([new(0, 0), new(text.Right + 70, 0), new(text.Right - 6, h), new(0, h)], true);
        else
            builder.AddPoly([new(0, 0), new(w, 0), new(w, text.Bottom - 10), new(0, text.Bottom + 50)], true);
        using var path = builder.Detach();
        stage.Path(path, new(0, 0, w, h), stage.Palette.Primary, Palette.Shade(stage.Palette.Primary, 0.08), true);
    }

    private static long Save(SKSurface surface, string path)
    {
        using var image = surface.Snapshot();
        for (var quality = 92; ; quality -= 8)
        {
            using var data = image.Encode(SKEncodedImageFormat.Jpeg, quality);
            if (data.Size > MostBytes && quality > 40)
                continue;
            var partial = path + ".part";
            try
            {
                using (var file = File.Create(partial))
                    data.SaveTo(file);
                File.Move(partial, path, overwrite: true);
            }
            catch (IOException e) when (e.HResult == 28)
            {
                File.Delete(partial);
                throw new FailureException(
                    "disk.full",
                    "The disk is full: the thumbnail could not be written.",
                    "Free some space and press retry.",
                    isTransient: true,
                    e
                );
            }

            return data.Size;
        }
    }
}
