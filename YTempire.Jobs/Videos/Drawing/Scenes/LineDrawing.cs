using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>A line (or area) that draws itself and reaches each point when it is spoken; its head carries the value.</summary>
internal sealed class LineDrawing : SceneDrawing
{
    private const float Width = 8;
    private readonly Plot _plot;
    private readonly ChartContent _content;
    private readonly Curve _curve;
    private readonly SKPoint[] _at;
    private readonly TextBlock?[] _values;
    private readonly double[] _reveals;
    private readonly float _tag;
    private readonly int _places;

    public LineDrawing(SceneSetting setting, ChartContent content)
        : base(setting)
    {
        _content = content;
        var n = content.Points.Count;
        _reveals = setting.Reveals(n);
        _tag = setting.Layout.IsWide ? 50 : 52;
        _plot = new(setting, content, room: _tag * 2.1f, edges: true, right: 20);
        _at = [.. content.Points.Select((p, i) => new SKPoint(_plot.X(i, n), _plot.Y(p.Value)))];
        _curve = new(_at);
        var slot = _plot.Area.Width / n;
        _places = Enumerable.Range(0, 3).FirstOrDefault(d => content.Points.All(p => Math.Round(Plot.Safe(p.Value), d) == p.Value), 2);
        _values = [.. content.Points.Select((_, i) => Value(i, slot, setting))];
    }

    public override IEnumerable<double> Moments => _reveals;

    public override void Draw(Stage stage, double t)
    {
        _plot.DrawAxes(stage, t);
        var head = Head(t);
        for (var i = 0; i < _at.Length; i++)
        {
            var come = Motion.Out(t, 0.08 + 0.4 * i / _at.Length, 0.6);
            stage.Line(
                _at[i].X,
                _plot.Area.Bottom,
                _at[i].X,
                _plot.Area.Bottom - _plot.Area.Height * (float)come,
                Palette.Line,
                1.4f,
                0.3 * come
            );
            _plot.DrawLabel(stage, i, _at[i].X, come, i <= head + 0.05);
        }

        _plot.DrawBase(stage, t);
        Ghost(stage, t);
        if (_content.Style == ChartStyle.Area)
        {
            using var area = _curve.Until(head, _plot.Y(0));
            stage.Path(area, _plot.Area, Palette.Primary, Palette.Primary.WithAlpha(16), alpha: 0.5);
        }

        using (var line = _curve.Until(head))
        {
            stage.Path(line, Palette.Primary, 0.16, Width * 3);
            stage.Path(line, _plot.Area, Palette.Shade(Palette.Primary, 0.2), Palette.Primary, true, stroke: Width);
        }

        for (var i = 0; i < _at.Length; i++)
            Reached(stage, i, head, t);
        DrawHead(stage, head, t);
    }

    public override void Accent(Stage stage, double p, double t)
    {
        var at = _curve.Point(Head(t));
        stage.Ring(at.X, at.Y, 16 + 54 * (float)Motion.Out(p, 0, 1), Palette.Accent, 5, 1 - p);
        var run = _curve.Point(Head(t) * Motion.InOut(p, 0, 1));
        stage.Glow(run.X, run.Y, 60, Palette.Accent, Math.Sin(p * Math.PI));
        stage.Dot(run.X, run.Y, 11, Palette.Ink, Math.Sin(p * Math.PI));
    }

    // Where the points stand close, only the first and the extremes are written: small figures are read by nobody.
    private TextBlock? Value(int i, float slot, SceneSetting setting)
    {
        var text = Figures.Format(_content.Points[i].Value, _content.Unit, true);
        var size = setting.Layout.IsWide ? 38 : 40;
        var block = setting.Fit(text, TextStyle.Figure, new(slot, 64, size, 20, 1, TextAlign.Center));
        if (block.Size >= 32)
            return block;
        var values = _content.Points.Select(p => p.Value).ToList();
        return i == 0 || i == values.IndexOf(values.Min()) || i == values.IndexOf(values.Max())
            ? setting.Type.Line(text, TextStyle.Figure, 38)
            : null;
    }

    // The whole course stands faintly from the start: the viewer sees where it goes before the line gets there.
    private void Ghost(Stage stage, double t)
    {
        var come = Motion.InOut(t, 0.05, 0.7);
        var whole = _plot.Area with { Top = _plot.Area.Top - 20 };
        if (come < 1)
            Course(stage, come, 1);
        else
            stage.Sprite(new("course", whole), whole, 1, alpha => Course(stage, 1, alpha));
    }

    private void Course(Stage stage, double until, double alpha)
    {
        using (var under = _curve.Until((_at.Length - 1) * until, _plot.Y(0)))
            stage.Path(under, _plot.Area, Palette.Ink.WithAlpha(26), Palette.Ink.WithAlpha(6), alpha: alpha);
        using var line = _curve.Until((_at.Length - 1) * until);
        stage.Path(line, Palette.Line, 0.75 * alpha, 5);
    }

    // The head leaves for the next point in time to be there when it is spoken, and never rests for long before it.
    private double Head(double t)
    {
        var i = Latest(_reveals, t);
        if (i < 0)
            return 0;
        if (i >= _reveals.Length - 1)
            return _reveals.Length - 1;
        return i + Motion.InOut(t, _reveals[i] + 0.25, Math.Max(0.01, _reveals[i + 1] - _reveals[i] - 0.25));
    }

    private void Reached(Stage stage, int i, double head, double t)
    {
        var p = head < i - 0.001 ? 0 : Motion.Spring(t, _reveals[i], 0.7);
        if (p <= 0)
            return;
        stage.Dot(_at[i].X, _at[i].Y, 11 * (float)p, Palette.Deep);
        stage.Ring(_at[i].X, _at[i].Y, 10 * (float)p, Palette.Primary, 5);
        if (_values[i] is not { } value || head < i + 0.35)
            return;
        var left = Math.Clamp(_at[i].X - value.Width / 2, _plot.Area.Left + 6, Body.Right - value.Width);
        var goesUp = i == 0 || _content.Points[i].Value >= _content.Points[i - 1].Value;
        var y = goesUp || _at[i].Y + value.Height + 20 > _plot.Area.Bottom ? _at[i].Y - value.Height - 20 : _at[i].Y + 20;
        var come = Math.Min(1, (head - i - 0.35) * 5);
        left -= goesUp && i > 0 ? Math.Min(30, left - _plot.Area.Left - 6) : 0;
        y = Math.Max(Body.Top, y);
        // On its own dark ground: the line and its area may pass behind it.
        stage.Fill(new(left - 10, y + 2, left + value.Width + 10, y + value.Height - 2), 12, Palette.Deep, 0.72 * come);
        stage.Text(value, left, y, Palette.Ink, come);
    }

    private void DrawHead(Stage stage, double head, double t)
    {
        var at = _curve.Point(head);
        var come = Motion.Out(t, _reveals[0], 0.5);
        stage.Glow(at.X, at.Y, 74, Palette.Accent, 0.75 * come);
        stage.Dot(at.X, at.Y, 13 * (float)(come * (1 + 0.12 * Math.Sin(t * 5))), Palette.Ink);
        var points = _content.Points;
        var i = Math.Min((int)head, points.Count - 1);
        var next = points[Math.Min(i + 1, points.Count - 1)];
        var value = Plot.Safe(points[i].Value) + (Plot.Safe(next.Value) - Plot.Safe(points[i].Value)) * (head - i);
        // On its way it is no more exact than the points are.
        value = Math.Round(value, _places);
        var text = Setting.Fit(
            Figures.Format(value, _content.Unit, Math.Abs(value) >= 1e6),
            TextStyle.Number,
            new(Body.Width * 0.5f, _tag * 1.4f, _tag, 20, 1)
        );
        float width = text.Width + 44,
            height = _tag * 1.5f;
        var left = Math.Clamp(at.X - width / 2, _plot.Area.Left, Body.Right - width);
        var top = Math.Max(Body.Top, at.Y - height - 30);
        var pill = new SKRect(left, top, left + width, top + height);
        stage.Fill(pill, height / 2, Palette.Accent, come);
        stage.Text(text, left + 22, Stage.MiddleTop(text, pill.MidY), Palette.OnAccent, come);
    }
}
