using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>The end: the channel's emblem with its name, a last line, and a button that presses itself.</summary>
internal sealed class EndCardDrawing : SceneDrawing
{
    private readonly Emblem _emblem;
    private readonly TextBlock _initial;
    private readonly TextBlock _text;
    private readonly TextBlock? _action;
    private readonly SKPoint _center;
    private readonly float _radius;
    private readonly float _textY;
    private readonly SKRect _button;

    public EndCardDrawing(SceneSetting setting, EndCardContent content)
        : base(setting)
    {
        var layout = setting.Layout;
        _radius =
            layout.IsWide ? 168
            : layout.IsTall ? 210
            : 130;
        var name = string.IsNullOrWhiteSpace(setting.Shot.Theme.Name) ? "•" : setting.Shot.Theme.Name.Trim();
        _initial = setting.Type.Line(
            System.Globalization.StringInfo.GetNextTextElement(name).ToUpperInvariant(),
            TextStyle.Display,
            _radius * 0.52f
        );
        var text = string.IsNullOrWhiteSpace(content.Text) ? name : content.Text;
        var button = string.IsNullOrWhiteSpace(content.Action) ? 0 : 190f;
        var size =
            layout.IsWide ? 118
            : layout.IsTall ? 112
            : 84;
        _text = setting.Fit(
            text,
            TextStyle.Display,
            new(Body.Width * 0.94f, Body.Height - _radius * 2 - button - 60, size, 34, Align: TextAlign.Center)
        );
        var total = _radius * 2 + 50 + _text.Height + button;
        var top = Body.MidY - total / 2;
        _center = new(Body.MidX, top + _radius);
        _emblem = new(_center.X, _center.Y, _radius, setting.Shot.Seed);
        _textY = top + _radius * 2 + 50;
        if (button == 0)
            return;
        _action = setting.Fit(content.Action, TextStyle.Heading, new(Body.Width - 140, 100, 50, 24, 2, TextAlign.Center));
        var middle = _textY + _text.Height + 116;
        float width = _action.Width + 110,
            height = Math.Max(112, _action.Height + 40);
        _button = new(Body.MidX - width / 2, middle - height / 2, Body.MidX + width / 2, middle + height / 2);
    }

    public override IEnumerable<double> Moments => [0.2, 0.8, 1.4];

    public override void Draw(Stage stage, double t)
    {
        _emblem.Draw(stage, t);
        var p = Motion.Spring(t, 0.15, 0.8);
        stage.Dot(_center.X, _center.Y, _radius * 0.42f * (float)p, Palette.Primary);
        stage.Centered(_initial, _center.X, _center.Y, Palette.OnPrimary, Motion.Out(t, 0.35, 0.4));
        stage.Rising(_text, Body.MidX - _text.Width / 2, _textY, t, 0.25, Palette.Ink);
        if (_action is not null)
            Button(stage, t);
    }

    protected override (SKRect Rect, float Radius) Focus(double t) => (_button, 56);

    private void Button(Stage stage, double t)
    {
        var come = Motion.Spring(t, 0.7, 0.8);
        if (come <= 0)
            return;
        // A press every 2.2 seconds: it gives way, and a ring leaves it.
        var beat = Math.Max(0, t - 1.5) % 2.2;
        var pressed = t < 1.5 ? 0 : Motion.Pulse(beat, 0, 0.3);
        var button = Stage.Grow(_button, (float)(-5 * pressed - 30 * Math.Max(0, 1 - come)));
        if (t >= 1.5 && beat > 0.15)
            stage.Frame(
                Stage.Grow(_button, 34 * (float)Motion.Out(beat, 0.15, 1)),
                _button.Height / 2 + 34,
                Palette.Primary,
                4,
                0.8 * (1 - Motion.Out(beat, 0.15, 1))
            );
        stage.Glow(button.MidX, button.MidY, button.Width * 0.62f, Palette.Glow, 0.7);
        stage.Fill(button, button.Height / 2, Palette.Primary, Palette.Shade(Palette.Primary, 0.12), alpha: Math.Min(1, come * 2));
        stage.Centered(_action!, button.MidX, button.MidY, Palette.OnPrimary, Motion.Out(t, 0.85, 0.4));
    }
}
