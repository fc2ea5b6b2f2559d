using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Cards that fill the frame: all places stand from the start, each lights up with its badge when it is spoken.</summary>
internal sealed class ListDrawing : SceneDrawing
{
    private readonly List<(TextBlock Text, TextBlock? Number, SKRect Card)> _items = [];
    private readonly double[] _reveals;
    private readonly float _badge;

    public ListDrawing(SceneSetting setting, ListContent content)
        : base(setting)
    {
        var n = content.Items.Count;
        _reveals = setting.Reveals(n);
        var columns =
            setting.Layout.IsTall ? (n > 9 ? 2 : 1)
            : n > 12 ? 3
            : n > 4 ? 2
            : 1;
        var rows = Math.Max(1, (n + columns - 1) / columns);
        const float gap = 26;
        var width = (Body.Width - gap * (columns - 1)) / columns;
        var height = Math.Min((Body.Height - gap * (rows - 1)) / rows, setting.Layout.IsTall ? 300 : 232);
        var top = Body.MidY - (height * rows + gap * (rows - 1)) / 2;
        _badge = Math.Clamp(height * 0.5f, 24, 100);
        var size = Math.Clamp(height * 0.32f, 22, setting.Layout.IsTall ? 62 : 66);
        var box = new TextBox(width - _badge - 104, height - 16, size, 18, Balance: false);
        // One size for all: a list is one thing.
        var common = content.Items.Select(i => setting.Fit(i, TextStyle.Strong, box).Size).Append(size).Min();
        for (var i = 0; i < n; i++)
        {
            // Down the columns, as lists are read.
            float x = Body.Left + i / rows * (width + gap),
                y = top + i % rows * (height + gap);
            var text = setting.Fit(content.Items[i], TextStyle.Strong, box with { Size = common });
            var number = content.IsNumbered ? setting.Type.Line($"{i + 1}", TextStyle.Number, _badge * 0.52f) : null;
            _items.Add((text, number, new(x, y, x + width, y + height)));
        }
    }

    public override IEnumerable<double> Moments => _reveals;

    public override void Draw(Stage stage, double t)
    {
        var latest = Latest(_reveals, t);
        for (var i = 0; i < _items.Count; i++)
            Item(stage, i, t, i == latest);
    }

    protected override (SKRect Rect, float Radius) Focus(double t) =>
        _items.Count == 0 ? base.Focus(t) : (_items[Math.Max(0, Latest(_reveals, t))].Card, 26);

    private void Item(Stage stage, int i, double t, bool lit)
    {
        var (text, number, card) = _items[i];
        var come = Motion.Out(t, 0.04 + 0.07 * i, 0.6);
        if (come <= 0)
            return;
        var p = Motion.Out(t, _reveals[i], 0.6);
        card.Offset(0, (float)(1 - come) * 34);
        stage.Card(card, 26, come * (0.5 + 0.5 * p), lit ? Palette.Primary : null, lit ? 0.9 : 0.5);
        if (p > 0)
            stage.Fill(
                card with
                {
                    Right = card.Left + Math.Max(52, card.Width * (float)p),
                },
                26,
                Palette.Primary,
                Palette.Primary.WithAlpha(0),
                true,
                (lit ? 0.2 : 0.08) * Math.Min(1, p * 4)
            );
        var rtl = text.RightToLeft;
        float x = rtl ? card.Right - 32 - _badge / 2 : card.Left + 32 + _badge / 2,
            y = card.MidY;
        stage.Ring(x, y, _badge / 2 - 2, Palette.Line, 3, 0.9 * come);
        stage.Dot(x, y, _badge / 2 * (float)Motion.Spring(t, _reveals[i], 0.7), Palette.Primary);
        if (number is not null)
            stage.Centered(number, x, y, p > 0.4 ? Palette.OnPrimary : Palette.Muted, come);
        else
            Tick(stage, x, y, Motion.InOut(t, _reveals[i] + 0.2, 0.45));
        var left = rtl ? card.Right - _badge - 64 - text.Width : card.Left + _badge + 64;
        stage.Rising(text, left, Stage.MiddleTop(text, y), t, _reveals[i] + 0.05, Palette.Ink, stagger: 0.035);
        // Until it is spoken, a line of the text's own length keeps the place.
        if (p < 1)
            stage.Fill(
                new(left, y - 9, left + Math.Min(text.Width, card.Width * 0.5f) * (float)come, y + 9),
                9,
                Palette.Ink,
                0.1 * (1 - p) * come
            );
    }

    private void Tick(Stage stage, float x, float y, double p)
    {
        if (p <= 0)
            return;
        var s = _badge * 0.2f;
        SKPoint a = new(x - s, y + s * 0.1f),
            b = new(x - s * 0.25f, y + s * 0.82f),
            c = new(x + s * 1.1f, y - s * 0.75f);
        var first = (float)Math.Min(1, p / 0.35);
        stage.Line(a.X, a.Y, a.X + (b.X - a.X) * first, a.Y + (b.Y - a.Y) * first, Palette.OnPrimary, _badge * 0.1f);
        var second = (float)Math.Max(0, (p - 0.35) / 0.65);
        if (second > 0)
            stage.Line(b.X, b.Y, b.X + (c.X - b.X) * second, b.Y + (c.Y - b.Y) * second, Palette.OnPrimary, _badge * 0.1f);
    }
}
