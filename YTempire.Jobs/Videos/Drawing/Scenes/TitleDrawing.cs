using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>The opening: the title as large as it goes, beside (or under) the channel's emblem.</summary>
internal sealed class TitleDrawing : SceneDrawing
{
    private readonly Emblem _emblem;
    private readonly TextBlock? _eyebrow;
    private readonly TextBlock _title;
    private readonly HashSet<int> _marked;
    private readonly float _x;
    private readonly float _top;
    private readonly float _titleTop;

    public TitleDrawing(SceneSetting setting, TitleContent content)
        : base(setting)
    {
        var layout = setting.Layout;
        var label = string.IsNullOrWhiteSpace(content.Eyebrow) ? setting.Shot.Theme.Name : content.Eyebrow;
        var text = string.IsNullOrWhiteSpace(content.Title) ? setting.Shot.Theme.Name : content.Title;
        var radius =
            layout.IsWide ? 300f
            : layout.IsTall ? 236f
            : 165f;
        var area = layout.IsWide ? Body with { Right = Body.Right - radius * 2 - 80 } : Body with { Top = Body.Top + radius * 2 + 48 };
        _emblem = layout.IsWide
            ? new(Body.Right - radius, Body.MidY, radius, setting.Shot.Seed)
            : new(Body.MidX, Body.Top + radius, radius, setting.Shot.Seed);
        var align = layout.IsWide ? TextAlign.Start : TextAlign.Center;
        if (!string.IsNullOrWhiteSpace(label))
            _eyebrow = setting.Fit(label, TextStyle.Strong, new(area.Width * 0.8f, 60, 34, 24, 1));
        var above = _eyebrow is null ? 0 : 104;
        _title = setting.Fit(
            text,
            TextStyle.Display,
            new(
                area.Width,
                area.Height - above - 40,
                layout.IsWide ? 142
                    : layout.IsTall ? 128
                    : 92,
                40,
                Align: align
            )
        );
        _marked = _title.Find(content.Emphasis);
        _top = area.MidY - (above + _title.Height + 40) / 2;
        _titleTop = _top + above;
        var start = _title.RightToLeft ? area.Right - _title.Width : area.Left;
        _x = layout.IsWide ? start : area.MidX - _title.Width / 2;
    }

    public override IEnumerable<double> Moments => [0.2, 1.2];

    public override void Draw(Stage stage, double t)
    {
        _emblem.Draw(stage, t, 0.05);
        if (_eyebrow is not null)
        {
            var p = Motion.Out(t, 0.1, 0.6);
            var left = Setting.Layout.IsWide
                ? (_title.RightToLeft ? _x + _title.Width - _eyebrow.Width - 56 : _x)
                : Body.MidX - (_eyebrow.Width + 56) / 2;
            var pill = new SKRect(left, _top, left + _eyebrow.Width + 56, _top + 64);
            stage.Fill(pill, 32, Palette.Mix(Palette.Card, Palette.Primary, 0.12), 0.92 * p);
            stage.Frame(pill, 32, Palette.Primary, 2.5f, 0.55 * p);
            stage.Text(_eyebrow, left + 28, Stage.MiddleTop(_eyebrow, pill.MidY), Palette.Primary, p);
        }

        stage.Rising(_title, _x, _titleTop, t, 0.2, Palette.Ink, _marked);
        var stroke = (float)Motion.Out(t, 0.9, 0.9);
        var width = Math.Min(_title.Width, 260);
        var x = Setting.Layout.IsWide ? (_title.RightToLeft ? _x + _title.Width - width : _x) : Body.MidX - width / 2;
        var y = _titleTop + _title.Height + 26;
        stage.Fill(new(x, y, x + width * stroke, y + 12), 6, Palette.Primary, Palette.Accent, true);
    }
}
