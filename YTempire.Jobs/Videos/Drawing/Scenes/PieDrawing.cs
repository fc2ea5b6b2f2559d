using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>A ring whose parts sweep in one by one; the spoken part is in its middle, all are in the legend. Parts are of absolute values.</summary>
internal sealed class PieDrawing : SceneDrawing
{
    private readonly List<(string Label, double Share, TextBlock Name, TextBlock Value, TextBlock Big)> _parts = [];
    private readonly double[] _reveals;
    private readonly SKRect _legend;
    private readonly float _x;
    private readonly float _y;
    private readonly float _radius;
    private readonly float _thick;
    private readonly float _row;

    public PieDrawing(SceneSetting setting, ChartContent content)
        : base(setting)
    {
        var wide = !setting.Layout.IsTall;
        _radius = wide ? Math.Min(Body.Height, Body.Width * 0.46f) / 2 - 6 : Math.Min(Body.Width * 0.3f, Body.Height * 0.235f);
        _thick = _radius * 0.3f;
        (_x, _y) = wide ? (Body.Left + _radius + 10, Body.MidY) : (Body.MidX, Body.Top + _radius + 8);
        _legend = wide
            ? Body with
            {
                Left = Body.Left + _radius * 2 + (setting.Layout.IsWide ? 130 : 50),
            }
            : Body with
            {
                Top = _y + _radius + 44,
            };
        var points = Merge(content.Points, setting.Layout.IsWide ? 8 : 6);
        var sum = Math.Max(1e-12, points.Sum(p => Math.Abs(Plot.Safe(p.Value))));
        _row = Math.Min(_legend.Height / points.Count, wide ? 132 : 110);
        var size = Math.Clamp(_row * (wide ? 0.42f : 0.54f), 24, 58);
        foreach (var point in points)
        {
            var share = Math.Abs(Plot.Safe(point.Value)) / sum;
            var percent = Figures.Format(Math.Round(share * 100, share < 0.0995 ? 1 : 0), "%");
            var value = setting.Fit(
                content.Unit?.Trim() == "%" ? Figures.Format(point.Value, "%") : percent,
                TextStyle.Number,
                new(_legend.Width * 0.4f, _row, size, 16, 1)
            );
            var name = setting.Fit(
                point.Label,
                TextStyle.Strong,
                new(_legend.Width - value.Width - size * 1.2f - 64, _row * 0.94f, size * 0.9f, 18, 2)
            );
            var big = setting.Fit(
                value.Text,
                TextStyle.Number,
                new((_radius - _thick) * 1.5f, _radius, _radius * 0.42f, 20, 1, TextAlign.Center)
            );
            _parts.Add((point.Label, share, name, value, big));
        }

        _reveals = setting.Reveals(_parts.Count);
    }

    public override IEnumerable<double> Moments => _reveals;

    public override void Draw(Stage stage, double t)
    {
        var latest = Math.Max(0, Latest(_reveals, t));
        stage.Glow(_x, _y, _radius * 1.15f, Palette.Glow, 0.5);
        stage.Ring(_x, _y, _radius - _thick / 2, Palette.Ink, _thick, 0.07);
        var from = -90.0;
        for (var i = 0; i < _parts.Count; i++)
        {
            var p = Motion.InOut(t, _reveals[i], 1.0);
            var sweep = _parts[i].Share * 360;
            Segment(stage, from, sweep, p, Color(i), i == latest);
            from += sweep;
            Row(stage, i, t, i == latest);
        }

        var big = _parts[latest].Big;
        var come = Motion.Out(t, _reveals[latest] + 0.1, 0.5);
        stage.Centered(big, _x, _y + (float)(1 - come) * 24, Palette.Ink, come);
    }

    protected override (SKRect Rect, float Radius) Focus(double t) => (RowRect(Math.Max(0, Latest(_reveals, t))), 18);

    private SKColor Color(int i) => Palette.Series[i % Palette.Series.Count];

    private void Segment(Stage stage, double from, double sweep, double p, SKColor color, bool lit)
    {
        if (p <= 0)
            return;
        // A thin gap of backdrop between neighbours; none where the whole ring is one part.
        var gap = sweep > 355 ? 0 : Math.Min(1.6, sweep * 0.3);
        var drawn = Math.Max(0.2, sweep * p - gap);
        float outer = _radius + (lit ? 5 : 0),
            inner = _radius - _thick - (lit ? 5 : 0);
        using var builder = new SKPathBuilder();
        if (drawn >= 359)
        {
            stage.Ring(_x, _y, (outer + inner) / 2, color, outer - inner);
            return;
        }

        var around = new SKRect(_x - outer, _y - outer, _x + outer, _y + outer);
        builder.ArcTo(new(_x - outer, _y - outer, _x + outer, _y + outer), (float)from, (float)drawn, true);
        builder.ArcTo(new(_x - inner, _y - inner, _x + inner, _y + inner), (float)(from + drawn), (float)-drawn, false);
        builder.Close();
        using var path = builder.Detach();
        var key = new SpriteKey("part", path.Bounds, From: (uint)color, Extra: p);
        stage.Sprite(key, path.Bounds, lit ? 1 : 0.82, alpha => stage.Path(path, around, color, Palette.Shade(color, 0.22), alpha: alpha));
    }

    private void Row(Stage stage, int i, double t, bool lit)
    {
        var rect = RowRect(i);
        var come = Motion.Out(t, 0.08 + 0.06 * i, 0.6);
        var p = Motion.Out(t, _reveals[i], 0.5);
        var (_, _, name, value, _) = _parts[i];
        stage.Fill(rect, 18, Palette.Card, (lit ? 0.92 : 0.4) * come);
        if (lit)
            stage.Frame(Stage.Grow(rect, -1), 18, Color(i), 3, 0.8 * p);
        var dot = value.Size * 0.3f;
        stage.Dot(rect.Left + 26 + dot, rect.MidY, dot, Palette.Mix(Palette.Line, Color(i), p), come);
        stage.Text(name, rect.Left + 46 + dot * 2, Stage.MiddleTop(name, rect.MidY), p > 0 ? Palette.Ink : Palette.Muted, come);
        stage.Text(value, rect.Right - 24 - value.Width, Stage.MiddleTop(value, rect.MidY), Palette.Ink, p);
    }

    private SKRect RowRect(int i)
    {
        var top = _legend.MidY - _row * _parts.Count / 2 + _row * i;
        return new(_legend.Left, top + 6, _legend.Right, top + _row - 6);
    }

    // The eye tells few parts apart: the rest becomes one.
    private static List<DataPoint> Merge(IReadOnlyList<DataPoint> points, int most) =>
        points.Count <= most
            ? [.. points]
            : [.. points.Take(most - 1), new("Other", points.Skip(most - 1).Sum(p => Math.Abs(Plot.Safe(p.Value))))];
}
