using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>
/// Fine brand geometry at the frame's edges: rings with beads that travel along them. The beads move by whole gaps over a scene,
/// so that its last frame is its first. In a Short they also fill the lower quarter, where the player lays its title.
/// </summary>
internal sealed class Ornaments
{
    private readonly List<(float X, float Y, float Radius, int Beads, int Direction, float Start)> _rings = [];
    private readonly Palette _palette;
    private readonly FrameLayout _layout;
    private readonly float _phase;

    public Ornaments(FrameLayout layout, Palette palette, int seed)
    {
        (_palette, _layout, _phase) = (palette, layout, seed % 61 * 0.21f);
        float w = layout.Width,
            h = layout.Height;
        var right = (seed & 1) == 0;
        var x = right ? w * 1.02f : w * -0.02f;
        var y = layout.IsTall ? h * 0.995f : h * 1.06f;
        var first = layout.IsTall ? 300 : 250;
        for (var i = 0; i < 5; i++)
            _rings.Add((x, y, first + i * 74, 9 + 2 * i, i % 2 == 0 ? 1 : -1, (seed % 97 + i * 31) * 0.37f));
        for (var i = 0; i < 3; i++)
            _rings.Add((w - x, -40, 210 + i * 74, 7 + 2 * i, i % 2 == 0 ? -1 : 1, (seed % 89 + i * 17) * 0.53f));
    }

    public void Draw(SKCanvas canvas, double turn, double seconds)
    {
        if (_layout.IsTall)
            Hills(canvas, turn);
        using var paint = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 1.6f,
        };
        for (var i = 0; i < _rings.Count; i++)
        {
            var ring = _rings[i];
            var color = i % 3 == 1 ? _palette.Accent : _palette.Primary;
            (paint.Style, paint.Color) = (SKPaintStyle.Stroke, color.WithAlpha((byte)(34 - i % 5 * 4)));
            canvas.DrawCircle(ring.X, ring.Y, ring.Radius, paint);
            var gaps = Math.Max(1, Math.Round(seconds / 7));
            paint.Style = SKPaintStyle.Fill;
            for (var b = 0; b < ring.Beads; b++)
            {
                var angle = ring.Start + (b + turn * gaps * ring.Direction) * Math.Tau / ring.Beads;
                paint.Color = color.WithAlpha((byte)(b % 3 == 0 ? 120 : 62));
                canvas.DrawCircle(
                    ring.X + ring.Radius * (float)Math.Cos(angle),
                    ring.Y + ring.Radius * (float)Math.Sin(angle),
                    b % 3 == 0 ? 5 : 3.2f,
                    paint
                );
            }
        }
    }

    // Three ranges of hills in the brand's colours, each drifting by one whole wave in a scene.
    private void Hills(SKCanvas canvas, double turn)
    {
        using var paint = new SKPaint { IsAntialias = true };
        for (var layer = 0; layer < 3; layer++)
        {
            float top = _layout.Height - 330 + layer * 96,
                swell = 46 - layer * 9;
            var wave = Math.Tau / (_layout.Width * (1.5 - layer * 0.25));
            var color = layer == 1 ? _palette.Light : Palette.Mix(_palette.Light, _palette.Primary, 0.2 + 0.12 * layer);
            using var builder = new SKPathBuilder();
            builder.MoveTo(0, _layout.Height);
            for (var x = 0; x <= _layout.Width; x += 24)
            {
                var at = x * wave + _phase + layer * 2.1 + turn * Math.Tau * (layer == 1 ? -1 : 1);
                builder.LineTo(x, top + swell * (float)(Math.Sin(at) + 0.35 * Math.Sin(at * 2 + 1)));
            }

            builder.LineTo(_layout.Width, _layout.Height);
            builder.Close();
            using var path = builder.Detach();
            using var shader = SKShader.CreateLinearGradient(
                new(0, top - swell),
                new(0, top + 330),
                [color.WithAlpha(96), color.WithAlpha(8)],
                SKShaderTileMode.Clamp
            );
            (paint.Shader, paint.Style) = (shader, SKPaintStyle.Fill);
            canvas.DrawPath(path, paint);
        }
    }
}
