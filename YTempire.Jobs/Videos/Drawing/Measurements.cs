using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Pixels;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>What the stage finds on sampled frames: the pixels behind each settled word, and whether it stands where it may.</summary>
internal sealed unsafe class Measurements(byte* bgra, FrameLayout layout)
{
    private readonly SortedSet<string> _violations = new(StringComparer.Ordinal);

    public double MinContrast { get; private set; } = 21;
    public string? Faintest { get; private set; }
    public IReadOnlyList<string> Violations => [.. _violations];

    public void Text(string text, SKRect bounds, SKColor color, bool caption)
    {
        var area = caption ? layout.Captions : layout.Content;
        // Two pixels of overhang are the font's side bearings, not a mistake of layout.
        if (!Stage.Grow(area, 2).Contains(bounds) && _violations.Count < 20)
            _violations.Add($"“{text}” leaves the {(caption ? "caption" : "content")} area");
        var contrast = Oklch.Contrast(color, Behind(bounds, color));
        if (contrast < MinContrast)
            (MinContrast, Faintest) = (contrast, text);
    }

    /// <summary>Anything solid that is not text: it may not reach into the captions.</summary>
    public void Shape(string name, SKRect bounds)
    {
        if (bounds.IntersectsWith(layout.Captions) && _violations.Count < 20)
            _violations.Add($"{name} touches the captions");
    }

    // The mean of four quarters of what is behind; the worst one counts.
    private SKColor Behind(SKRect bounds, SKColor color)
    {
        var worst = color;
        var lowest = double.MaxValue;
        for (var part = 0; part < 4; part++)
        {
            var quarter = Mean(bounds, part);
            var contrast = Oklch.Contrast(color, quarter);
            if (contrast < lowest)
                (lowest, worst) = (contrast, quarter);
        }

        return worst;
    }

    private SKColor Mean(SKRect bounds, int part)
    {
        int b = 0,
            g = 0,
            r = 0;
        for (var i = 0; i < 16; i++)
        {
            var x = Math.Clamp((int)(bounds.Left + bounds.Width * (part + (i % 4 + 0.5f) / 4) / 4), 0, layout.Width - 1);
            var y = Math.Clamp((int)(bounds.Top + bounds.Height * (i / 4 + 0.5f) / 4), 0, layout.Height - 1);
            var p = bgra + ((long)y * layout.Width + x) * 4;
            (b, g, r) = (b + p[0], g + p[1], r + p[2]);
        }

        return new((byte)(r / 16), (byte)(g / 16), (byte)(b / 16));
    }
}
