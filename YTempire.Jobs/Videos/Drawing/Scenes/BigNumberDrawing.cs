using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>One number as large as the frame, counting up under an arch of ticks that light with it.</summary>
internal sealed class BigNumberDrawing : SceneDrawing
{
    private const int Ticks = 61;
    private readonly BigNumberContent _content;
    private readonly double _start;
    private readonly double _count;
    private readonly TextBlock _number;
    private readonly TextBlock _caption;
    private readonly float _numberY;
    private readonly float _captionY;
    private readonly float _radius;
    private readonly float _rise;
    private readonly float _ground;

    public BigNumberDrawing(SceneSetting setting, BigNumberContent content)
        : base(setting)
    {
        _content = content;
        var tall = setting.Layout.IsTall;
        _start = 0.15;
        var cue = setting.Shot.Timing.CueTimes.Count > 0 ? setting.Shot.Timing.CueTimes[0] : 1.2;
        // It reaches its value when it is spoken.
        _count = Math.Clamp(cue + 0.5 - _start, 1.1, Math.Max(1.1, Math.Min(3.2, Seconds - 1.2)));
        _caption = setting.Fit(
            content.Caption,
            TextStyle.Strong,
            new(Body.Width * 0.86f, Body.Height * 0.26f, setting.Layout.IsWide ? 64 : 66, 28, 3, TextAlign.Center)
        );
        _number = setting.Fit(
            content.Number,
            TextStyle.Number,
            new(
                Body.Width * (setting.Layout.IsWide ? 0.62f : 0.72f),
                Body.Height * 0.5f,
                setting.Layout.IsWide ? 300 : 260,
                48,
                2,
                TextAlign.Center
            )
        );
        _ground = Body.Bottom - _caption.Height - (tall ? 150 : 24);
        _radius = Body.Width / 2 - 30;
        _rise = Math.Min(_ground - Body.Top - 20, tall ? _radius * 1.25f : _radius);
        _numberY = _ground - Math.Max(_number.Height / 2 + 16, _rise * (tall ? 0.3f : 0.4f));
        _captionY = _ground + (tall ? 56 : 16);
    }

    public override IEnumerable<double> Moments => [_start, _start + _count * 0.5, _start + _count];

    public override void Draw(Stage stage, double t)
    {
        var p = Motion.InOut(t, _start, _count) * 0.35 + Motion.Out(t, _start, _count) * 0.65;
        stage.Glow(Body.MidX, _numberY, Math.Min(_rise * 1.1f, Body.Width / 2), Palette.Glow, 0.9 * Motion.Out(t, 0, 0.8));
        var arch = new SKRect(Body.MidX - _radius - 10, _ground - _rise - 10, Body.MidX + _radius + 10, _ground + 10);
        if (p >= 0.9995)
            stage.Sprite(new("arch", arch), arch, 1, _ => Arch(stage, 1, t));
        else
            Arch(stage, p, t);
        var block =
            p >= 0.9995
                ? _number
                : Setting.Fit(
                    Figures.Counting(_content.Number, p),
                    TextStyle.Number,
                    new(100_000, 100_000, _number.Size, _number.Size, Align: TextAlign.Center)
                );
        if (_number.Lines > 1)
            block = _number;
        var come = Motion.Out(t, 0.1, 0.5);
        stage.Centered(block, Body.MidX, _numberY, Palette.Ink, come);
        stage.Rising(_caption, Body.MidX - _caption.Width / 2, _captionY, t, 0.35, Palette.Muted, stagger: 0.05);
    }

    public override void Accent(Stage stage, double p, double t)
    {
        for (var i = 0; i < Ticks; i++)
            if (1 - Math.Abs(i / (double)Ticks - (p * 1.3 - 0.15)) * 7 is > 0 and var extra)
                Tick(stage, i, 1, 1, extra);
    }

    private void Arch(Stage stage, double p, double t)
    {
        for (var i = 0; i < Ticks; i++)
            Tick(stage, i, p, Motion.Out(t, 0.02 * Math.Abs(i - Ticks / 2) * 0.5, 0.5), 0);
    }

    private void Tick(Stage stage, int i, double p, double come, double extra)
    {
        if (extra <= 0 && come <= 0)
            return;
        var angle = Math.PI * (1 + (i + 0.5) / Ticks);
        float cos = (float)Math.Cos(angle),
            sin = (float)Math.Sin(angle);
        var lit = (i + 0.5) / Ticks <= p;
        var length = (i % 10 == 0 ? 54 : 36) * (float)come + 22 * (float)extra;
        var color =
            extra > 0 ? Palette.Ink
            : lit ? Palette.Mix(Palette.Primary, Palette.Accent, (double)i / Ticks)
            : Palette.Line;
        float rx = _radius - length,
            ry = _rise - length;
        stage.Line(
            Body.MidX + _radius * cos,
            _ground + _rise * sin,
            Body.MidX + rx * cos,
            _ground + ry * sin,
            color,
            lit ? 9 : 6,
            extra > 0 ? extra
                : lit ? come
                : 0.7 * come
        );
    }
}
