using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Somebody's words, set as in a good magazine, each word lighting as the voice passes through them.</summary>
internal sealed class QuoteDrawing : SceneDrawing
{
    private readonly TextBlock _text;
    private readonly TextBlock? _who;
    private readonly TextBlock _mark;
    private readonly SKRect _card;
    private readonly float _x;
    private readonly float _y;
    private readonly float _pad;

    public QuoteDrawing(SceneSetting setting, QuoteContent content)
        : base(setting)
    {
        _pad = setting.Layout.IsWide ? 90 : 60;
        var above = setting.Layout.IsWide ? 110f : 96f;
        if (!string.IsNullOrWhiteSpace(content.Attribution))
            _who = setting.Fit(content.Attribution, TextStyle.Strong, new(Body.Width - _pad * 2 - 110, 110, 44, 24, 2));
        var below = _who is null ? 0 : _who.Height + 44;
        var size =
            setting.Layout.IsWide ? 116
            : setting.Layout.IsTall ? 96
            : 70;
        _text = setting.Fit(
            content.Text.Trim('"', '“', '”'),
            TextStyle.Heading with
            {
                Leading = 1.22,
            },
            new(Body.Width - _pad * 2, Body.Height - above - below - 70, size, 26)
        );
        _mark = setting.Type.Line("“", TextStyle.Display, 300);
        var height = Math.Min(Body.Height, _text.Height + above + below + 70 + (setting.Layout.IsTall ? 120 : 40));
        _card = new(Body.Left, Body.MidY - height / 2, Body.Right, Body.MidY + height / 2);
        _y = _card.Top + above + (height - above - below - 70 - _text.Height) / 2 + 10;
        _x = _text.RightToLeft ? _card.Right - _pad - _text.Width : _card.Left + _pad;
    }

    public override IEnumerable<double> Moments => [0.2, 0.9, Math.Min(2, Seconds * 0.4)];

    public override void Draw(Stage stage, double t)
    {
        var come = Motion.Out(t, 0, 0.7);
        stage.Card(_card, 34, come);
        stage.Fill(
            new(_card.Left, _card.Top + 40, _card.Left + 10, _card.Top + 40 + (_card.Height - 80) * (float)Motion.Out(t, 0.15, 1)),
            5,
            Palette.Primary,
            Palette.Accent
        );
        var mark = Motion.Spring(t, 0.1, 0.8);
        var corner = new SKRect(_card.Left, _card.Top, _card.Left + _pad + _mark.Width + 20, _card.Top + 200);
        stage.Sprite(
            new("mark", corner, Extra: mark),
            corner,
            0.9 * Math.Clamp(mark, 0, 1),
            alpha =>
                stage.Inside(
                    corner,
                    34,
                    () => stage.Text(_mark, _card.Left + _pad - 14, _card.Top - 20 + (float)(1 - mark) * 40, Palette.Primary, alpha)
                )
        );
        // The words stand dim from the start and light one after another over the first half of the scene.
        var each = Math.Clamp((Seconds * 0.62 - 0.5) / Math.Max(1, _text.Units.Count), 0.03, 0.32);
        for (var i = 0; i < _text.Units.Count; i++)
        {
            var p = Motion.Out(t, 0.25 + i * 0.02, 0.5);
            var lit = Motion.InOut(t, 0.5 + i * each, 0.35);
            stage.Word(_text, i, _x, _y + (float)(1 - p) * 30, Palette.Mix(Palette.Muted, Palette.Ink, lit), p * (0.62 + 0.38 * lit));
        }

        if (_who is null)
            return;
        var y = _card.Bottom - 44 - _who.Height;
        var rtl = _text.RightToLeft;
        var line = (float)Motion.Out(t, 0.6, 0.8) * 76;
        var from = rtl ? _card.Right - _pad : _card.Left + _pad;
        stage.Line(from, y + _who.LineHeight / 2, from + (rtl ? -line : line), y + _who.LineHeight / 2, Palette.Accent, 6);
        stage.Text(_who, rtl ? from - 104 - _who.Width : from + 104, y, Palette.Accent, Motion.Out(t, 0.8, 0.6));
    }

    protected override (SKRect Rect, float Radius) Focus(double t) => (_card, 34);
}
