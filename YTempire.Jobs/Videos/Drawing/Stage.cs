using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Pixels;
using YTempire.Jobs.Videos.Drawing.Scenes;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>The only way to draw: it knows what became dirty, and, on sampled frames, measures contrast and areas.</summary>
internal sealed unsafe partial class Stage(SKCanvas canvas, byte* frame, DirtySpans dirty, Palette palette, FrameLayout layout)
    : IDisposable
{
    // Below this many pixels drawing is as quick as laying down a picture.
    private const float SmallestSprite = 12_000;
    private readonly SKPaint _paint = new() { IsAntialias = true };

    public Palette Palette { get; } = palette;
    public FrameLayout Layout { get; } = layout;
    public SKCanvas Canvas { get; private set; } = canvas;

    /// <summary>Set on frames that are measured; null otherwise.</summary>
    public Measurements? Measure { get; set; }

    /// <summary>Multiplies every colour's alpha: the scene's own fading.</summary>
    public double Fade { get; set; } = 1;

    /// <summary>Without the processor's wide instructions; tests compare.</summary>
    public bool Portable { get; init; }

    /// <summary>Moves everything, for entrances and the exit.</summary>
    public float Lift { get; set; }

    public void Fill(SKRect rect, float radius, SKColor color, double alpha = 1) => Round(rect, radius, Plain(color, alpha));

    /// <summary>A gradient from top to bottom, or left to right.</summary>
    public void Fill(SKRect rect, float radius, SKColor from, SKColor to, bool sideways = false, double alpha = 1)
    {
        if (rect.Width * rect.Height < SmallestSprite)
            Shade(alpha);
        else
            Sprite(new(sideways ? "sideways" : "down", rect, radius, (uint)from, (uint)to), rect, alpha, Shade);

        void Shade(double strength)
        {
            using var shader = Gradient(rect, from, to, sideways);
            Round(rect, radius, Shaded(shader, strength));
        }
    }

    public void Frame(SKRect rect, float radius, SKColor color, float width, double alpha = 1) =>
        Round(rect, radius, Stroked(color, width, alpha));

    public void Dot(float x, float y, float radius, SKColor color, double alpha = 1)
    {
        Touch(new(x - radius, y - radius, x + radius, y + radius));
        Canvas.DrawCircle(x, y + Lift, radius, Plain(color, alpha));
    }

    public void Ring(float x, float y, float radius, SKColor color, float width, double alpha = 1)
    {
        Touch(Grow(new(x - radius, y - radius, x + radius, y + radius), width));
        Canvas.DrawCircle(x, y + Lift, radius, Stroked(color, width, alpha));
    }

    public void Line(float x1, float y1, float x2, float y2, SKColor color, float width, double alpha = 1)
    {
        Touch(Grow(new(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2)), width));
        Canvas.DrawLine(x1, y1 + Lift, x2, y2 + Lift, Stroked(color, width, alpha));
    }

    /// <param name="start">Degrees, clockwise from the right.</param>
    public void Arc(float x, float y, float radius, double start, double sweep, SKColor color, float width, double alpha = 1)
    {
        if (Math.Abs(sweep) < 0.05)
            return;
        var rect = new SKRect(x - radius, y - radius, x + radius, y + radius);
        Touch(Grow(rect, width));
        rect.Offset(0, Lift);
        using var builder = new SKPathBuilder();
        builder.AddArc(rect, (float)start, (float)Math.Clamp(sweep, -359.9, 359.9));
        using var path = builder.Detach();
        Canvas.DrawPath(path, Stroked(color, width, alpha));
    }

    public void Path(SKPath path, SKColor color, double alpha = 1, float stroke = 0)
    {
        Touch(Grow(path.Bounds, stroke));
        Shifted(() => Canvas.DrawPath(path, stroke > 0 ? Stroked(color, stroke, alpha) : Plain(color, alpha)));
    }

    public void Path(SKPath path, SKRect span, SKColor from, SKColor to, bool sideways = false, double alpha = 1, float stroke = 0)
    {
        Touch(Grow(path.Bounds, stroke));
        var bounds = span;
        bounds.Offset(0, -Lift);
        using var shader = Gradient(bounds, from, to, sideways);
        Shifted(() => Canvas.DrawPath(path, Shaded(shader, alpha, stroke)));
    }

    /// <summary>The lifted pane that content stands on: a soft shadow, a fill that lets the backdrop through, a hairline of light.</summary>
    public void Card(SKRect rect, float radius, double alpha = 1, SKColor? edge = null, double edgeAlpha = 0.55)
    {
        Sprite(new("card", rect, radius), Grow(rect, 26), alpha, Pane);
        Frame(Grow(rect, -1), radius - 1, edge ?? Palette.Line, edge is null ? 2 : 3, edgeAlpha * alpha);

        void Pane(double strength)
        {
            for (var i = 3; i >= 1; i--)
                Fill(
                    Grow(new(rect.Left, rect.Top + 6, rect.Right, rect.Bottom + 8), i * 5),
                    radius + i * 5,
                    SKColors.Black,
                    0.055 * strength
                );
            Fill(rect, radius, Palette.Mix(Palette.Card, Palette.Ink, 0.045), Palette.Card, alpha: 0.9 * strength);
        }
    }

    /// <summary>Draws inside a rounded rectangle only.</summary>
    public void Inside(SKRect rect, float radius, Action draw)
    {
        rect.Offset(0, Lift);
        Canvas.Save();
        using (var round = new SKRoundRect(rect, radius))
            Canvas.ClipRoundRect(round, antialias: true);
        draw();
        Canvas.Restore();
    }

    /// <summary>A window of a picture over the whole frame; the fast way past the canvas.</summary>
    public void Zoom(Still still, double left, double top, double scale, double alpha)
    {
        dirty.All();
        Canvas.Flush();
        Pixels.Zoom.Paint(
            still.Pixels,
            still.Width,
            still.Height,
            frame,
            Layout.Width,
            Layout.Height,
            left,
            top,
            scale,
            (int)(alpha * Fade * 256),
            Portable
        );
    }

    public static SKRect Grow(SKRect rect, float by)
    {
        rect.Inflate(by, by);
        return rect;
    }

    public void Dispose()
    {
        _paint.Dispose();
        foreach (var (picture, _, _) in _sprites.Values)
            picture?.Dispose();
    }
}
