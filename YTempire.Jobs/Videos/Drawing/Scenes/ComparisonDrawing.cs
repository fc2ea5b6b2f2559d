using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Two panes against each other, side by side (one above the other in a Short); points come in as they are spoken: left ones first, then right.</summary>
internal sealed class ComparisonDrawing : SceneDrawing
{
    private readonly List<(
        SKRect Pane,
        TextBlock Title,
        List<(TextBlock Text, float Y, double At)> Points,
        SKColor Color,
        SKColor On
    )> _sides = [];
    private readonly double[] _reveals;
    private readonly TextBlock _versus;
    private const float Head = 104;

    public ComparisonDrawing(SceneSetting setting, ComparisonContent content)
        : base(setting)
    {
        var left = content.Left.Points.Count;
        _reveals = setting.Reveals(left + content.Right.Points.Count);
        _versus = setting.Type.Line("vs", TextStyle.Display, 40);
        const float gap = 48;
        var (a, b) = setting.Layout.IsTall
            ? (Body with { Bottom = Body.MidY - gap / 2 }, Body with { Top = Body.MidY + gap / 2 })
            : (Body with { Right = Body.MidX - gap / 2 }, Body with { Left = Body.MidX + gap / 2 });
        _sides.Add(Side(content.Left, a, _reveals[..left], Palette.Primary, Palette.OnPrimary));
        _sides.Add(Side(content.Right, b, _reveals[left..], Palette.Accent, Palette.OnAccent));
    }

    public override IEnumerable<double> Moments => _reveals.Prepend(0.4);

    public override void Draw(Stage stage, double t)
    {
        for (var s = 0; s < 2; s++)
            Pane(stage, s, t);
        var p = Motion.Spring(t, 0.35, 0.8);
        stage.Dot(Body.MidX, Body.MidY, 48 * (float)p, Palette.Deep);
        stage.Ring(Body.MidX, Body.MidY, 46 * (float)p, Palette.Ink, 4, 0.85);
        stage.Centered(_versus, Body.MidX, Body.MidY, Palette.Ink, Motion.Out(t, 0.5, 0.4));
    }

    protected override (SKRect Rect, float Radius) Focus(double t) => (_sides[_sides[1].Points.Any(p => p.At <= t) ? 1 : 0].Pane, 30);

    private (SKRect, TextBlock, List<(TextBlock, float, double)>, SKColor, SKColor) Side(
        ComparisonSide side,
        SKRect pane,
        double[] at,
        SKColor color,
        SKColor on
    )
    {
        var title = Setting.Fit(side.Title, TextStyle.Heading, new(pane.Width - 100, Head - 16, 56, 24, 2, TextAlign.Center));
        var n = Math.Max(1, side.Points.Count);
        var room = pane.Height - Head - 56;
        var size = Math.Clamp(room / n * 0.46f, 18, 54);
        List<TextBlock> blocks;
        // One size for all points of a side, the largest at which they fit together.
        for (; ; size *= 0.94f)
        {
            blocks =
            [
                .. side.Points.Select(p =>
                    Setting.Fit(p, TextStyle.Strong, new(pane.Width - 150, room, size, Math.Min(size, 18), Balance: false))
                ),
            ];
            if (size <= 18 || blocks.Sum(b => b.Height) + 14 * n <= room)
                break;
        }

        if (blocks.Sum(b => b.Height) + 14 * n > room)
            blocks =
            [
                .. side.Points.Select(p => Setting.Fit(p, TextStyle.Strong, new(pane.Width - 150, Math.Max(24, room / n - 14), 18, 14))),
            ];
        var free = Math.Min(54, (room - blocks.Sum(b => b.Height)) / n);
        var y = pane.Top + Head + 28 + (room - blocks.Sum(b => b.Height) - free * (n - 1)) / 2;
        var points = new List<(TextBlock, float, double)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            points.Add((blocks[i], y, at[i]));
            y += blocks[i].Height + free;
        }

        return (pane, title, points, color, on);
    }

    private void Pane(Stage stage, int s, double t)
    {
        var (pane, title, points, color, on) = _sides[s];
        var come = Motion.Out(t, 0.05 + 0.14 * s, 0.7);
        pane.Offset(0, (float)(1 - come) * 40);
        var head = pane with { Bottom = pane.Top + Head };
        stage.Sprite(
            new("pane", pane, From: (uint)color),
            Stage.Grow(pane, 26),
            come,
            alpha =>
            {
                stage.Card(pane, 30, alpha, color, 0.5);
                stage.Inside(pane, 30, () => stage.Fill(head, 0, color, Palette.Shade(color, 0.12), true, alpha));
            }
        );
        stage.Centered(title, head.MidX, head.MidY, on, come);
        foreach (var (text, y, at) in points)
        {
            var p = Motion.Spring(t, at, 0.7);
            var rtl = text.RightToLeft;
            var dot = rtl ? pane.Right - 56 : pane.Left + 56;
            var line = y + text.LineHeight / 2;
            stage.Ring(dot, line, 13, Palette.Line, 3, come);
            stage.Dot(dot, line, 13 * (float)p, color);
            var left = rtl ? pane.Right - 96 - text.Width : pane.Left + 96;
            if (p < 1)
                stage.Fill(
                    new(left, line - 8, left + Math.Min(text.Width, pane.Width * 0.5f) * (float)come, line + 8),
                    8,
                    Palette.Ink,
                    0.1 * Math.Clamp(1 - p, 0, 1)
                );
            stage.Rising(text, left, y, t, at + 0.05, Palette.Ink, stagger: 0.03);
        }
    }
}
