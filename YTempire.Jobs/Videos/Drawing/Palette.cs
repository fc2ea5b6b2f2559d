using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Pixels;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>
/// Every colour a scene may use, derived from the brand's three: hues stay, lightness moves until text reaches its contrast.
/// The stage is always dark (a light brand background keeps its hue), so that charts glow and captions read on any screen.
/// </summary>
internal sealed class Palette
{
    // Text is measured against the brightest spot the backdrop can reach; a margin is kept for encoding and for cards.
    private const double Wanted = 5.6;

    public Palette(BrandTheme theme)
    {
        var ground = Oklch.From(Parse(theme.Background, BrandTheme.Default.Background));
        var primary = Oklch.From(Parse(theme.Primary, BrandTheme.Default.Primary));
        var accent = Oklch.From(Parse(theme.Accent, BrandTheme.Default.Accent));
        var chroma = ground.C < 0.012 ? 0.012 : Math.Clamp(ground.C, 0.03, 0.075);
        Hue = ground.C < 0.012 ? primary.H : ground.H;
        Deep = new Oklch(Math.Clamp(ground.L, 0.15, 0.2), chroma * 0.85, Hue).ToColor();
        Ground = new Oklch(Math.Clamp(ground.L + 0.03, 0.2, 0.25), chroma, Hue).ToColor();
        Light = new Oklch(0.37, Math.Max(chroma, 0.06) * 1.5, Between(Hue, primary.H, 0.18)).ToColor();
        Glow = new Oklch(0.36, Math.Clamp(primary.C, 0.04, 0.09), primary.H).ToColor();
        var brightest = Mix(Light, Glow, 0.3);
        Card = new Oklch(0.285, Math.Min(chroma * 0.9, 0.05), Hue).ToColor();
        Line = new Oklch(0.5, Math.Min(chroma, 0.045), Hue).ToColor();
        Ink = new Oklch(0.985, 0.006, Hue).ToColor();
        Muted = Readable(new Oklch(0.8, 0.03, Hue), brightest);
        Primary = Readable(primary, brightest);
        Accent = Readable(FarFrom(accent, primary), brightest);
        OnPrimary = On(Primary);
        OnAccent = On(Accent);
        Series = [Primary, Accent, .. Enumerable.Range(1, 6).Select(i => SeriesColor(primary, i, brightest))];
    }

    public double Hue { get; }
    public SKColor Deep { get; }
    public SKColor Ground { get; }
    public SKColor Light { get; }
    public SKColor Glow { get; }
    public SKColor Card { get; }
    public SKColor Line { get; }
    public SKColor Ink { get; }
    public SKColor Muted { get; }
    public SKColor Primary { get; }
    public SKColor Accent { get; }
    public SKColor OnPrimary { get; }
    public SKColor OnAccent { get; }

    /// <summary>Eight colours that stay apart for colour-blind eyes: hue and lightness both change from one to the next.</summary>
    public IReadOnlyList<SKColor> Series { get; }

    public static SKColor Mix(SKColor a, SKColor b, double t) =>
        new(Lerp(a.Red, b.Red, t), Lerp(a.Green, b.Green, t), Lerp(a.Blue, b.Blue, t), Lerp(a.Alpha, b.Alpha, t));

    /// <summary>The darker sister of a data colour, for the foot of bars and the far end of strokes.</summary>
    public static SKColor Shade(SKColor color, double by)
    {
        var c = Oklch.From(color);
        return (c with { L = c.L * (1 - by), H = c.H + 14 * by }).ToColor();
    }

    private static SKColor Parse(string? text, string fallback) =>
        SKColor.TryParse(text, out var color) ? color.WithAlpha(255) : SKColor.Parse(fallback);

    private static SKColor Readable(Oklch color, SKColor ground)
    {
        color = color with { L = Math.Clamp(color.L, 0.62, 0.93) };
        while (Oklch.Contrast(color.ToColor(), ground) < Wanted && color.L < 0.99)
            color = color with { L = color.L + 0.01 };
        return color.ToColor();
    }

    // An accent that looks like the primary marks nothing: it moves to the other side of the wheel.
    private static Oklch FarFrom(Oklch accent, Oklch primary)
    {
        var apart = Math.Abs((accent.H - primary.H + 540) % 360 - 180);
        var close = apart < 35 && Math.Abs(accent.L - primary.L) < 0.2;
        return close || accent.C < 0.04 ? new Oklch(0.82, 0.15, (primary.H + 180) % 360) : accent;
    }

    private static SKColor On(SKColor fill)
    {
        var c = Oklch.From(fill);
        var dark = new Oklch(0.16, 0.03, c.H).ToColor();
        return Oklch.Contrast(dark, fill) >= 4.5 ? dark : SKColors.White;
    }

    private static SKColor SeriesColor(Oklch primary, int i, SKColor ground) =>
        Readable(new Oklch(i % 2 == 0 ? 0.86 : 0.7, Math.Clamp(primary.C, 0.09, 0.15), primary.H + 57 * i + 20), ground);

    private static double Between(double a, double b, double t) => a + ((b - a + 540) % 360 - 180) * t;

    private static byte Lerp(byte a, byte b, double t) => (byte)Math.Round(a + (b - a) * Math.Clamp(t, 0, 1));
}
