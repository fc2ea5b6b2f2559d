using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing.Pixels;

/// <summary>A colour as the eye orders it (Björn Ottosson's OKLab in polar form): lightness 0-1, chroma about 0-0.35, hue in degrees.</summary>
internal readonly record struct Oklch(double L, double C, double H)
{
    public static Oklch From(SKColor color)
    {
        double r = Linear(color.Red),
            g = Linear(color.Green),
            b = Linear(color.Blue);
        var l = Math.Cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        var m = Math.Cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        var s = Math.Cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var bb = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        var hue = Math.Atan2(bb, a) * 180 / Math.PI;
        return new(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.Sqrt(a * a + bb * bb), hue < 0 ? hue + 360 : hue);
    }

    /// <summary>The nearest colour a screen can show: chroma gives way, lightness and hue stay.</summary>
    public SKColor ToColor()
    {
        for (var c = C; c > 0.002; c *= 0.94)
            if (TryLinear(c, out var rgb))
                return Encode(rgb);
        TryLinear(0, out var grey);
        return Encode(grey);
    }

    public static double Contrast(SKColor a, SKColor b)
    {
        double la = Luminance(a),
            lb = Luminance(b);
        return (Math.Max(la, lb) + 0.05) / (Math.Min(la, lb) + 0.05);
    }

    public static double Luminance(SKColor c) => 0.2126 * Linear(c.Red) + 0.7152 * Linear(c.Green) + 0.0722 * Linear(c.Blue);

    private bool TryLinear(double chroma, out (double R, double G, double B) rgb)
    {
        double a = chroma * Math.Cos(H * Math.PI / 180),
            b = chroma * Math.Sin(H * Math.PI / 180);
        var l = Math.Pow(L + 0.3963377774 * a + 0.2158037573 * b, 3);
        var m = Math.Pow(L - 0.1055613458 * a - 0.0638541728 * b, 3);
        var s = Math.Pow(L - 0.0894841775 * a - 1.2914855480 * b, 3);
        rgb = (
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        );
        return Fits(rgb.R) && Fits(rgb.G) && Fits(rgb.B);
    }

    private static bool Fits(double v) => v is >= -0.0005 and <= 1.0005;

    private static SKColor Encode((double R, double G, double B) rgb) => new(Byte(rgb.R), Byte(rgb.G), Byte(rgb.B));

    private static byte Byte(double v)
    {
        v = Math.Clamp(v, 0, 1);
        return (byte)Math.Round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * Math.Pow(v, 1 / 2.4) - 0.055));
    }

    private static double Linear(byte v)
    {
        var c = v / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
