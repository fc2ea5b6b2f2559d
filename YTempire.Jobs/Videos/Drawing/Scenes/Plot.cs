using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>The axes of a chart: round ticks on the left, labels below (thinned until they do not touch), room for what is written above.</summary>
internal sealed class Plot
{
    private readonly SceneSetting _setting;
    private readonly double[] _ticks;
    private readonly TextBlock[] _tickTexts;
    private readonly TextBlock?[] _labels;
    private readonly double _low;
    private readonly double _high;
    private readonly bool _edges;

    /// <param name="room">Pixels kept free above the highest value.</param>
    /// <param name="edges">True when the first and last points stand on the plot's edges (lines), false when in the middle of slots (columns).</param>
    public Plot(SceneSetting setting, ChartContent content, float room, bool edges = false, float right = 0)
    {
        (_setting, _edges) = (setting, edges);
        var values = content.Points.Select(p => Safe(p.Value)).ToArray();
        _ticks = Figures.Ticks(values.Min(), values.Max(), 4);
        // The axes end with the data, so that the highest value reaches the top.
        (_low, _high) = (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
        if (_high - _low < 1e-12)
            (_low, _high) = (_ticks[0], _ticks[^1]);
        _ticks = [.. _ticks.Where(v => v >= _low - 1e-9 && v <= _high + 1e-9)];
        _tickTexts =
        [
            .. _ticks.Select(v =>
                setting.Type.Line(Figures.Format(v, content.Unit, true), TextStyle.Figure, setting.Layout.IsWide ? 31 : 34, TextAlign.End)
            ),
        ];
        var left = Math.Min(_tickTexts.Max(b => b.Width), setting.Body.Width * 0.2f) + 26;
        var n = content.Points.Count;
        var slot = (setting.Body.Width - left - right) / n;
        var every = Math.Max(1, (int)Math.Ceiling(96 / Math.Max(1, slot)));
        var size = Math.Clamp(slot * every * 0.2f, setting.Layout.IsWide ? 30 : 32, 44);
        _labels = new TextBlock?[n];
        for (var i = 0; i < n; i += every)
            _labels[i] = setting.Fit(
                content.Points[i].Label,
                TextStyle.Strong,
                new(slot * every * 0.94f, 96, size, 18, 2, TextAlign.Center)
            );
        var below = _labels.Max(l => l?.Height ?? 0) + 26;
        var body = setting.Body;
        Area = new(body.Left + left, body.Top + room, body.Right - right, body.Bottom - below);
    }

    public SKRect Area { get; }

    public static double Safe(double value) => double.IsFinite(value) ? value : 0;

    public float Y(double value) => Area.Bottom - (float)((Safe(value) - _low) / (_high - _low)) * Area.Height;

    public float X(int i, int n)
    {
        if (!_edges)
            return Area.Left + Area.Width * (i + 0.5f) / n;
        return n == 1 ? Area.MidX : Area.Left + Area.Width * 0.03f + Area.Width * 0.94f * i / (n - 1);
    }

    public void DrawAxes(Stage stage, double t)
    {
        for (var i = 0; i < _ticks.Length; i++)
        {
            var p = Motion.Out(t, 0.03 + 0.06 * i, 0.7);
            var y = Y(_ticks[i]);
            stage.Line(Area.Left, y, Area.Left + Area.Width * (float)p, y, stage.Palette.Line, 1.6f, 0.5 * p);
            var text = _tickTexts[i];
            stage.Text(text, Area.Left - 22 - text.Width, Stage.MiddleTop(text, y), stage.Palette.Muted, p);
        }
    }

    public void DrawBase(Stage stage, double t) =>
        stage.Line(Area.Left, Y(0), Area.Left + Area.Width * (float)Motion.Out(t, 0, 0.8), Y(0), stage.Palette.Muted, 3, 0.8);

    public void DrawLabel(Stage stage, int i, float x, double come, bool lit)
    {
        if (_labels[i] is not { } label)
            return;
        var left = Math.Clamp(x - label.Width / 2, _setting.Body.Left, _setting.Body.Right - label.Width);
        stage.Text(label, left, Area.Bottom + 20, lit ? stage.Palette.Ink : stage.Palette.Muted, come);
    }
}
