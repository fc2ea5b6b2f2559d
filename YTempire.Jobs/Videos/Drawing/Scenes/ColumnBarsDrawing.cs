using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Columns over a base line: tracks stand from the start, each column rises when its number is spoken and counts up with it.</summary>
internal sealed class ColumnBarsDrawing : SceneDrawing
{
    private readonly Plot _plot;
    private readonly IReadOnlyList<DataPoint> _points;
    private readonly TextBlock?[] _values;
    private readonly double[] _reveals;
    private readonly float _width;
    private readonly int _best;

    public ColumnBarsDrawing(SceneSetting setting, ChartContent content)
        : base(setting)
    {
        _points = content.Points;
        _reveals = setting.Reveals(_points.Count);
        _plot = new Plot(setting, content, room: 92);
        var slot = _plot.Area.Width / _points.Count;
        _width = Math.Min(slot * 0.66f, 230);
        var size = Math.Clamp(slot * 0.22f, 24, 64);
        _values =
        [
            .. _points.Select(p =>
                slot < 62
                    ? null
                    : setting.Fit(
                        Figures.Format(p.Value, content.Unit, slot < 190),
                        TextStyle.Figure,
                        new(slot * 0.98f, 88, size, 16, 1, TextAlign.Center)
                    )
            ),
        ];
        _best = Enumerable.Range(0, _points.Count).MaxBy(i => Math.Abs(_points[i].Value));
    }

    public override IEnumerable<double> Moments => _reveals;

    public override void Draw(Stage stage, double t)
    {
        _plot.DrawAxes(stage, t);
        var latest = Latest(_reveals, t);
        for (var i = 0; i < _points.Count; i++)
        {
            var x = _plot.X(i, _points.Count);
            var come = Motion.Out(t, 0.1 + 0.4 * i / _points.Count, 0.7);
            stage.Fill(new(x - _width / 2, _plot.Area.Top, x + _width / 2, _plot.Area.Bottom), Radius, Palette.Ink, 0.045 * come);
            _plot.DrawLabel(stage, i, x, come, i <= latest);
            Column(stage, i, x, Motion.Spring(t, _reveals[i], 1.15), i == latest || (latest == _points.Count - 1 && i == _best), t);
        }

        _plot.DrawBase(stage, t);
    }

    protected override (SKRect Rect, float Radius) Focus(double t)
    {
        var i = Math.Max(0, Latest(_reveals, t));
        return (Bar(i, 1), Radius);
    }

    private float Radius => Math.Min(18, _width * 0.22f);

    private SKRect Bar(int i, double grown)
    {
        var x = _plot.X(i, _points.Count);
        var (zero, end) = (_plot.Y(0), _plot.Y(_points[i].Value * grown));
        // A value too small to see still gets a sliver: something is there.
        if (Math.Abs(end - zero) < 5)
            end = zero - (_points[i].Value < 0 ? -5 : 5);
        return new(x - _width / 2, Math.Min(zero, end), x + _width / 2, Math.Max(zero, end));
    }

    private void Column(Stage stage, int i, float x, double grown, bool lit, double t)
    {
        if (grown <= 0)
            return;
        var bar = Bar(i, grown);
        var color = lit ? Palette.Primary : Palette.Mix(Palette.Primary, Palette.Light, 0.42);
        if (lit)
            stage.Glow(x, bar.Top, Math.Min(_width * 1.1f, 190), Palette.Glow, 0.5);
        stage.Fill(bar, Radius, color, Palette.Shade(color, 0.34), alpha: Math.Min(1, grown * 4));
        if (bar.Height > 60)
            stage.Fill(
                new(bar.Left + 5, bar.Top + 5, bar.Left + Math.Min(11, _width * 0.1f), bar.Bottom - 12),
                4,
                SKColors.White,
                SKColors.White.WithAlpha(0),
                alpha: 0.35
            );
        if (_values[i] is not { } value)
            return;
        var up = _points[i].Value >= 0;
        var y = up ? Math.Max(bar.Top - value.Height - 8, Body.Top) : Math.Min(bar.Bottom + 8, _plot.Area.Bottom - value.Height);
        stage.Text(value, x - value.Width / 2, y, lit ? Palette.Ink : Palette.Muted, Motion.Out(t, _reveals[i] + 0.15, 0.5));
    }
}
