using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>One sentence that fills the frame, its strong words marked as with a pen.</summary>
internal sealed class StatementDrawing : SceneDrawing
{
    private readonly TextBlock _text;
    private readonly HashSet<int> _marked;
    private readonly float _x;
    private readonly float _y;

    public StatementDrawing(SceneSetting setting, StatementContent content)
        : base(setting)
    {
        var size =
            setting.Layout.IsWide ? 168
            : setting.Layout.IsTall ? 138
            : 112;
        _text = setting.Fit(content.Text, TextStyle.Display with { Leading = 1.16 }, new(Body.Width - 60, Body.Height - 20, size, 40));
        _marked = _text.Find(content.Emphasis);
        _x = _text.RightToLeft ? Body.Right - 60 - _text.Width : Body.Left + 60;
        _y = Body.MidY - _text.Height / 2;
    }

    public override IEnumerable<double> Moments => [0.2, 1.0, 1.6];

    public override void Draw(Stage stage, double t)
    {
        var grown = (float)Motion.Out(t, 0, 0.9);
        var bar = _text.RightToLeft ? Body.Right - 14 : Body.Left;
        stage.Fill(new(bar, _y + 12, bar + 14, _y + 12 + (_text.Height - 24) * grown), 7, Palette.Primary, Palette.Accent);
        foreach (var i in _marked)
            Pen(stage, i, Motion.Out(t, 0.85 + 0.06 * i, 0.7), 0.22);
        stage.Rising(_text, _x, _y, t, 0.12, Palette.Ink, _marked);
    }

    // The pen goes over the marked words again; without any, the bar at the side breathes.
    public override void Accent(Stage stage, double p, double t)
    {
        var glow = Math.Sin(p * Math.PI);
        foreach (var i in _marked)
            Line(stage, i, Motion.InOut(p, 0, 0.75), glow);
        if (_marked.Count > 0)
            return;
        var bar = _text.RightToLeft ? Body.Right - 7 : Body.Left + 7;
        var y = _y + 12 + (_text.Height - 24) * (float)Motion.InOut(p, 0, 1);
        stage.Glow(bar, y, 90, Palette.Accent, glow);
        stage.Dot(bar, y, 17, Palette.Ink, glow);
    }

    private void Pen(Stage stage, int unit, double p, double alpha)
    {
        var rect = Under(unit);
        stage.Fill(new(rect.Left, rect.Top, rect.Left + rect.Width * (float)p, rect.Bottom), 8, Palette.Primary, alpha);
    }

    private void Line(Stage stage, int unit, double p, double alpha)
    {
        var rect = Under(unit);
        var y = rect.Bottom + _text.Size * 0.03f;
        stage.Fill(new(rect.Left, y, rect.Left + rect.Width * (float)p, y + _text.Size * 0.06f), 5, Palette.Accent, alpha);
    }

    private SKRect Under(int unit)
    {
        var bounds = _text.BoundsOf(_text.Units[unit]);
        return new(
            _x + bounds.Left - 8,
            _y + bounds.Bottom - _text.Size * 0.36f,
            _x + bounds.Right + 8,
            _y + bounds.Bottom - _text.Size * 0.1f
        );
    }
}
