using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>A brand figure grown from the seed: nested arcs that draw themselves and keep turning, each led by a bead of light.</summary>
internal sealed class Emblem(float x, float y, float radius, int seed)
{
    private const int Arcs = 6;

    public void Draw(Stage stage, double t, double start = 0)
    {
        stage.Glow(x, y, radius * 0.95f, stage.Palette.Glow, 0.55 * Motion.Out(t, start, 1.2));
        var random = new Random(seed);
        var orbit = Motion.Out(t, start, 1.6);
        var around = new SKRect(x - radius - 2, y - radius - 2, x + radius + 2, y + radius + 2);
        stage.Sprite(new("orbits", around), around, orbit, alpha => Orbits(stage, alpha));
        for (var i = 0; i < Arcs; i++)
        {
            var r = radius * (1 - i * 0.145f);
            var sweep = 110 + random.NextDouble() * 170;
            var begin = random.NextDouble() * 360;
            var speed = (14 + random.NextDouble() * 14) * (i % 2 == 0 ? 1 : -1);
            var grown = Motion.Out(t, start + i * 0.09, 1.3);
            var color =
                i % 3 == 0 ? stage.Palette.Primary
                : i % 3 == 1 ? stage.Palette.Accent
                : stage.Palette.Light;
            var width = radius * (i % 3 == 2 ? 0.028f : 0.044f);
            var at = begin + speed * t;
            stage.Arc(x, y, r, at, sweep * grown, color, width, i % 3 == 2 ? 0.9 : 0.95);
            var head = (at + sweep * grown) * Math.PI / 180;
            float hx = x + r * (float)Math.Cos(head),
                hy = y + r * (float)Math.Sin(head);
            stage.Glow(hx, hy, width * 2.2f, color, 0.5 * grown);
            stage.Dot(hx, hy, width * 0.82f, SKColors.White, grown);
        }

        var beat = 1 + 0.06 * Math.Sin(t * Math.Tau / 2.4);
        var core = radius * 0.1f * (float)(Motion.Spring(t, start + 0.2, 1) * beat);
        stage.Glow(x, y, core * 2.6f, stage.Palette.Primary, 0.5);
        stage.Dot(x, y, core, stage.Palette.Ink);
    }

    private void Orbits(Stage stage, double alpha)
    {
        for (var i = 0; i < Arcs; i++)
            stage.Ring(x, y, radius * (1 - i * 0.145f), stage.Palette.Line, 1.5f, 0.28 * alpha);
    }
}
