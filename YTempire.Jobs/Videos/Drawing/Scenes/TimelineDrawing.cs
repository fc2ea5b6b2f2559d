using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>A road with stations: across the frame where it is wide and they are few, else down it; the light travels from one to the next.</summary>
internal sealed class TimelineDrawing : SceneDrawing
{
    private readonly List<(TextBlock When, TextBlock What, SKRect Card, SKPoint Stop)> _events = [];
    private readonly double[] _reveals;

    public TimelineDrawing(SceneSetting setting, TimelineContent content)
        : base(setting)
    {
        var n = content.Events.Count;
        _reveals = setting.Reveals(n);
        if (setting.Layout.IsWide && n <= 6)
            Across(content.Events);
        else
            Down(content.Events, setting.Layout.IsTall || n <= 4 ? 1 : 2);
    }

    public override IEnumerable<double> Moments => _reveals;

    public override void Draw(Stage stage, double t)
    {
        var latest = Latest(_reveals, t);
        for (var i = 0; i + 1 < _events.Count; i++)
            Road(stage, i, t);
        for (var i = 0; i < _events.Count; i++)
            Event(stage, i, t, i == latest);
    }

    protected override (SKRect Rect, float Radius) Focus(double t) =>
        _events.Count == 0 ? base.Focus(t) : (_events[Math.Max(0, Latest(_reveals, t))].Card, 24);

    private void Across(IReadOnlyList<TimelineEvent> events)
    {
        var slot = Body.Width / events.Count;
        var road = Body.MidY;
        var staggered = events.Count > 3;
        var width = Math.Min(staggered ? slot * 1.7f : slot - 36, 620);
        var height = (Body.Height / 2) - 62;
        for (var i = 0; i < events.Count; i++)
        {
            var x = Body.Left + slot * (i + 0.5f);
            var left = Math.Clamp(x - width / 2, Body.Left, Body.Right - width);
            var above = staggered ? i % 2 == 0 : i % 2 == 0;
            var card = above
                ? new SKRect(left, road - 56 - height, left + width, road - 56)
                : new SKRect(left, road + 56, left + width, road + 56 + height);
            Add(events[i], card, new(x, road), 76);
        }
    }

    private void Down(IReadOnlyList<TimelineEvent> events, int columns)
    {
        var rows = Math.Max(1, (events.Count + columns - 1) / columns);
        var height = Math.Min((Body.Height - 20 * (rows - 1)) / rows, 270);
        var top = Body.MidY - (height * rows + 20 * (rows - 1)) / 2;
        var width = (Body.Width - 40 * (columns - 1)) / columns;
        for (var i = 0; i < events.Count; i++)
        {
            float x = Body.Left + i / rows * (width + 40),
                y = top + i % rows * (height + 20);
            Add(events[i], new(x + 76, y, x + width, y + height), new(x + 26, y + height / 2), Math.Min(66, height * 0.32f));
        }
    }

    private void Add(TimelineEvent item, SKRect card, SKPoint stop, float size)
    {
        var width = card.Width - 60;
        var when = Setting.Fit(item.When, TextStyle.Number, new(width, Math.Min(card.Height * 0.42f, size * 1.4f), size, 18, 1));
        var what = Setting.Fit(
            item.What,
            TextStyle.Strong,
            new(width, card.Height - when.Height - 34, Math.Min(58, size * 0.84f), 18, Balance: false)
        );
        _events.Add((when, what, card, stop));
    }

    private void Road(Stage stage, int i, double t)
    {
        SKPoint a = _events[i].Stop,
            b = _events[i + 1].Stop;
        // Between two columns the road is cut, not drawn across the cards.
        if (a.X != b.X && a.Y != b.Y)
            return;
        var come = (float)Motion.Out(t, 0.05 * i, 0.7);
        stage.Line(a.X, a.Y, a.X + (b.X - a.X) * come, a.Y + (b.Y - a.Y) * come, Palette.Line, 6, 0.8);
        var p = (float)Motion.InOut(t, _reveals[i] + 0.2, Math.Max(0.01, _reveals[i + 1] - _reveals[i] - 0.2));
        if (p <= 0)
            return;
        SKPoint head = new(a.X + (b.X - a.X) * p, a.Y + (b.Y - a.Y) * p);
        stage.Line(a.X, a.Y, head.X, head.Y, Palette.Primary, 8);
        if (p < 1)
        {
            stage.Glow(head.X, head.Y, 46, Palette.Accent, 0.8);
            stage.Dot(head.X, head.Y, 11, Palette.Ink);
        }
    }

    private void Event(Stage stage, int i, double t, bool lit)
    {
        var (when, what, card, stop) = _events[i];
        var come = Motion.Out(t, 0.05 + 0.07 * i, 0.6);
        var p = Motion.Out(t, _reveals[i], 0.6);
        if (stop.Y < card.Top || stop.Y > card.Bottom)
            stage.Line(stop.X, stop.Y, stop.X, stop.Y < card.Top ? card.Top : card.Bottom, lit ? Palette.Primary : Palette.Line, 3, come);
        stage.Card(card, 24, come * (0.45 + 0.55 * p), lit ? Palette.Primary : null, lit ? 0.9 : 0.5);
        stage.Dot(stop.X, stop.Y, 20, Palette.Deep, come);
        stage.Ring(stop.X, stop.Y, 18, p > 0 ? Palette.Primary : Palette.Line, 5, come);
        stage.Dot(stop.X, stop.Y, 12 * (float)Motion.Spring(t, _reveals[i], 0.7), lit ? Palette.Accent : Palette.Primary);
        var top = card.MidY - (when.Height + what.Height + 6) / 2;
        var rtl = what.RightToLeft;
        stage.Text(
            when,
            rtl ? card.Right - 30 - when.Width : card.Left + 30,
            top,
            lit ? Palette.Accent
                : p > 0 ? Palette.Primary
                : Palette.Muted,
            come
        );
        stage.Rising(
            what,
            rtl ? card.Right - 30 - what.Width : card.Left + 30,
            top + when.Height + 6,
            t,
            _reveals[i] + 0.05,
            Palette.Ink,
            stagger: 0.03
        );
    }
}
