using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Bars that lie: for tall frames and long labels. Every row has its place from the start and fills when its number is spoken.</summary>
internal sealed class RowBarsDrawing : SceneDrawing
{
    private readonly IReadOnlyList<DataPoint> _points;
    private readonly TextBlock[] _labels;
    private readonly TextBlock[] _values;
    private readonly double[] _reveals;
    private readonly double _most;
    private readonly float _row;
    private readonly float _text;
    private readonly float _bar;
    private readonly float _top;

    public RowBarsDrawing(SceneSetting setting, ChartContent content)
        : base(setting)
    {
        _points = content.Points;
        _reveals = setting.Reveals(_points.Count);
        _most = Math.Max(_points.Max(p => Plot.Safe(p.Value)), 1e-9);
        _row = Math.Min(Body.Height / _points.Count, 236);
        _text = Math.Clamp(_row * 0.38f, 36, 76);
        _bar = Math.Min(_row - _text - Math.Clamp(_row * 0.2f, 10, 44), 96);
        _top = Body.Top + (Body.Height - _row * _points.Count) / 2;
        var size = _text * 0.84f;
        _values =
        [
            .. _points.Select(p =>
                setting.Fit(
                    Figures.Format(p.Value, content.Unit),
                    TextStyle.Number,
                    new(Body.Width * 0.5f, _text * 1.3f, size * 1.06f, 16, 1)
                )
            ),
        ];
        _labels =
        [
            .. _points.Select(
                (p, i) => setting.Fit(p.Label, TextStyle.Strong, new(Body.Width - _values[i].Width - 30, _text * 1.3f, size * 0.92f, 16, 1))
            ),
        ];
    }

    public override IEnumerable<double> Moments => _reveals;

    public override void Draw(Stage stage, double t)
    {
        var latest = Latest(_reveals, t);
        for (var i = 0; i < _points.Count; i++)
        {
            var come = Motion.Out(t, 0.05 + 0.07 * i, 0.6);
            var track = Track(i);
            var lit = i == latest;
            stage.Fill(track, _bar / 3, Palette.Ink, 0.06 * come);
            stage.Frame(track, _bar / 3, Palette.Line, 1.5f, 0.5 * come);
            stage.Text(_labels[i], Body.Left, track.Top - _labels[i].Height - 4, i <= latest ? Palette.Ink : Palette.Muted, come);
            var grown = Motion.Spring(t, _reveals[i], 1.1);
            if (grown <= 0)
                continue;
            var color = lit ? Palette.Primary : Palette.Mix(Palette.Primary, Palette.Light, 0.42);
            var bar = track with { Right = track.Left + Width(i) * (float)grown };
            if (lit)
                stage.Glow(bar.Right, bar.MidY, _bar * 1.5f, Palette.Glow, 0.6);
            stage.Fill(bar, _bar / 3, Palette.Shade(color, 0.34), color, true);
            stage.Text(
                _values[i],
                Body.Right - _values[i].Width,
                track.Top - _values[i].Height - 4,
                lit ? Palette.Primary : Palette.Ink,
                Motion.Out(t, _reveals[i] + 0.1, 0.5)
            );
        }
    }

    protected override (SKRect Rect, float Radius) Focus(double t)
    {
        var i = Math.Max(0, Latest(_reveals, t));
        return (Track(i) with { Right = Body.Left + Width(i) }, _bar / 3);
    }

    private float Width(int i) => Math.Max(_bar * 0.5f, Body.Width * (float)(Plot.Safe(_points[i].Value) / _most));

    private SKRect Track(int i)
    {
        var y = _top + _row * i + _text + (_row - _text - _bar) * 0.35f;
        return new(Body.Left, y, Body.Right, y + _bar);
    }
}
