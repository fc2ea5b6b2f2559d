using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Scenes;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>The figure beside a thumbnail's words: the script's own number or data, else the channel's emblem.</summary>
internal static class ThumbnailVisual
{
    public static void Draw(Stage stage, Typesetter type, SceneContent? content, SKRect area, int seed)
    {
        if (content is ChartContent { Points.Count: >= 2, Style: ChartStyle.Line or ChartStyle.Area } line)
            Line(stage, line, area);
        else if (content is ChartContent { Points.Count: >= 2 } chart)
            Bars(stage, chart, area);
        else if (content is BigNumberContent number)
            Number(stage, type, number, area);
        else
            new Emblem(area.MidX, area.MidY, Math.Min(area.Width, area.Height) / 2 - 8, seed).Draw(stage, 3 + seed % 7);
    }

    private static void Number(Stage stage, Typesetter type, BigNumberContent number, SKRect area)
    {
        stage.Glow(area.MidX, area.MidY, area.Width * 0.6f, stage.Palette.Glow, 1);
        var text = type.Fit(number.Number, TextStyle.Number, new(area.Width, area.Height * 0.5f, 260, 40, 2, TextAlign.Center));
        var radius = Math.Min(area.Width, area.Height) / 2 - 10;
        var clear = new SKRect(0, 0, text.Width + 36, text.Height * 0.86f + 24);
        clear.Offset(area.MidX - clear.Width / 2, area.MidY - clear.Height / 2);
        for (var i = 0; i < 72; i++)
        {
            var (sin, cos) = Math.SinCos(i / 72.0 * Math.Tau - Math.PI / 2);
            var inner = radius - (i % 6 == 0 ? 40 : 24);
            // The ring opens where the number passes through it.
            if (
                clear.Contains(area.MidX + radius * (float)cos, area.MidY + radius * (float)sin)
                || clear.Contains(area.MidX + inner * (float)cos, area.MidY + inner * (float)sin)
            )
                continue;
            var color = i < 54 ? Palette.Mix(stage.Palette.Primary, stage.Palette.Accent, i / 54.0) : stage.Palette.Line;
            stage.Line(
                area.MidX + radius * (float)cos,
                area.MidY + radius * (float)sin,
                area.MidX + inner * (float)cos,
                area.MidY + inner * (float)sin,
                color,
                8
            );
        }

        stage.Centered(text, area.MidX, area.MidY, stage.Palette.Accent);
    }

    private static void Bars(Stage stage, ChartContent chart, SKRect area)
    {
        var values = chart.Points.Take(6).Select(p => Math.Abs(Plot.Safe(p.Value))).ToArray();
        var most = Math.Max(1e-9, values.Max());
        var slot = area.Width / values.Length;
        var best = Array.IndexOf(values, values.Max());
        for (var i = 0; i < values.Length; i++)
        {
            var height = Math.Max(16, area.Height * (float)(values[i] / most));
            var bar = new SKRect(area.Left + slot * (i + 0.13f), area.Bottom - height, area.Left + slot * (i + 0.87f), area.Bottom);
            var color = i == best ? stage.Palette.Accent : Palette.Mix(stage.Palette.Primary, stage.Palette.Light, 0.25);
            if (i == best)
                stage.Glow(bar.MidX, bar.Top, slot * 1.2f, stage.Palette.Accent, 0.35);
            stage.Fill(bar, slot * 0.14f, color, Palette.Shade(color, 0.3));
        }
    }

    private static void Line(Stage stage, ChartContent chart, SKRect area)
    {
        var points = chart.Points.Select(p => Plot.Safe(p.Value)).ToArray();
        double low = points.Min(),
            high = Math.Max(points.Max(), low + 1e-9);
        area.Inflate(-20, -30);
        var curve = new Curve([
            .. points.Select(
                (v, i) =>
                    new SKPoint(
                        area.Left + area.Width * i / (points.Length - 1),
                        area.Bottom - area.Height * (float)((v - low) / (high - low))
                    )
            ),
        ]);
        using (var under = curve.Until(points.Length - 1, area.Bottom + 30))
            stage.Path(under, area, stage.Palette.Primary, stage.Palette.Primary.WithAlpha(10), alpha: 0.55);
        using (var path = curve.Until(points.Length - 1))
            stage.Path(path, area, Palette.Shade(stage.Palette.Primary, 0.15), stage.Palette.Primary, true, stroke: 18);
        var head = curve.Point(points.Length - 1);
        stage.Glow(head.X, head.Y, 110, stage.Palette.Accent, 0.9);
        stage.Dot(head.X, head.Y, 26, stage.Palette.Accent);
    }
}
