using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Boxes and arrows: boxes wait as outlines and fill when they are spoken; light runs along every arrow whose two ends are there.</summary>
internal sealed class DiagramDrawing : SceneDrawing
{
    private readonly SKRect[] _boxes;
    private readonly TextBlock[] _texts;
    private readonly List<(DiagramArrow Arrow, SKPoint A, SKPoint B, SKPoint C, SKPoint D, TextBlock? Label)> _arrows = [];
    private readonly double[] _reveals;

    public DiagramDrawing(SceneSetting setting, DiagramContent content)
        : base(setting)
    {
        var n = content.Nodes.Count;
        var tall = setting.Layout.IsTall;
        _reveals = setting.Reveals(n);
        _boxes = DiagramBoxes.Place(content, Body, setting.Layout);
        _texts = new TextBlock[n];
        // One size for all: boxes are of one kind.
        var size = tall ? 68f : 76f;
        for (var round = 0; round < 2; round++)
        for (var i = 0; i < n; i++)
        {
            _texts[i] = setting.Fit(
                content.Nodes[i],
                TextStyle.Heading,
                new(_boxes[i].Width - 48, _boxes[i].Height - 30, size, 18, 4, TextAlign.Center)
            );
            size = _texts[i].Size;
        }
        foreach (var arrow in content.Arrows.Where(a => DiagramLayout.IsInside(a, n) && a.From != a.To))
            _arrows.Add(Route(arrow, content.Arrows.Any(other => other.From == arrow.To && other.To == arrow.From), setting));
    }

    public override IEnumerable<double> Moments => _reveals;

    public override void Draw(Stage stage, double t)
    {
        foreach (var arrow in _arrows)
            Arrow(stage, arrow, t);
        for (var i = 0; i < _boxes.Length; i++)
            Box(stage, i, t, i == Latest(_reveals, t));
        foreach (var (arrow, a, b, c, d, label) in _arrows)
        {
            if (label is null)
                continue;
            var at = Bezier(a, b, c, d, 0.5f);
            var p = Motion.Out(t, Math.Max(_reveals[arrow.From], _reveals[arrow.To]) + 0.3, 0.5);
            stage.Fill(
                new(at.X - label.Width / 2 - 16, at.Y - label.Height / 2 - 4, at.X + label.Width / 2 + 16, at.Y + label.Height / 2 + 4),
                16,
                Palette.Deep,
                0.92 * p
            );
            stage.Centered(label, at.X, at.Y, Palette.Accent, p);
        }
    }

    protected override (SKRect Rect, float Radius) Focus(double t) =>
        _boxes.Length == 0 ? base.Focus(t) : (_boxes[Math.Max(0, Latest(_reveals, t))], 26);

    private void Box(Stage stage, int i, double t, bool lit)
    {
        var come = Motion.Out(t, 0.05 + 0.06 * i, 0.6);
        var p = Motion.Out(t, _reveals[i], 0.6);
        var box = _boxes[i];
        if (lit)
            stage.Glow(box.MidX, box.MidY, box.Width * 0.62f, Palette.Glow, 0.7 * p);
        stage.Card(box, 26, come * (0.45 + 0.55 * p), p > 0 ? Palette.Primary : null, lit ? 1 : 0.55);
        if (p > 0)
            stage.Sprite(new("foot", box, Extra: p), box, lit ? 1 : 0.6, alpha => Foot(stage, box, (float)p, alpha));
        if (p < 1)
            stage.Fill(
                new(box.MidX - box.Width * 0.26f, box.MidY - 9, box.MidX + box.Width * 0.26f, box.MidY + 9),
                9,
                Palette.Ink,
                0.1 * (1 - p) * come
            );
        stage.Rising(
            _texts[i],
            box.MidX - _texts[i].Width / 2,
            Stage.MiddleTop(_texts[i], box.MidY),
            t,
            _reveals[i] + 0.05,
            Palette.Ink,
            stagger: 0.04
        );
    }

    private void Foot(Stage stage, SKRect box, float p, double alpha) =>
        stage.Inside(
            box,
            26,
            () =>
                stage.Fill(
                    new(box.Left, box.Bottom - 12, box.Left + box.Width * p, box.Bottom),
                    0,
                    Palette.Primary,
                    Palette.Accent,
                    true,
                    alpha
                )
        );

    private void Arrow(Stage stage, (DiagramArrow Arrow, SKPoint A, SKPoint B, SKPoint C, SKPoint D, TextBlock? Label) arrow, double t)
    {
        var (link, a, b, c, d, _) = arrow;
        var ready = Math.Max(_reveals[link.From], _reveals[link.To]);
        Line(stage, a, b, c, d, (float)Motion.Out(t, 0.2, 0.8), Palette.Line, 4, 0.75);
        // It sets out when its first box is there and arrives with the second.
        var p = (float)
            Motion.InOut(
                t,
                Math.Min(_reveals[link.From], _reveals[link.To]) + 0.3,
                Math.Max(0.5, ready - Math.Min(_reveals[link.From], _reveals[link.To]) - 0.2)
            );
        if (p <= 0)
            return;
        Line(stage, a, b, c, d, p, Palette.Primary, 6, 1);
        if (p >= 1)
        {
            Head(stage, c, d);
            var run = Bezier(a, b, c, d, (float)((t - ready) % 1.6 / 1.6));
            stage.Glow(run.X, run.Y, 34, Palette.Accent, 0.9);
            stage.Dot(run.X, run.Y, 9, Palette.Accent);
        }
    }

    private static void Line(Stage stage, SKPoint a, SKPoint b, SKPoint c, SKPoint d, float until, SKColor color, float width, double alpha)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(a);
        for (var s = 1; s <= 24; s++)
            builder.LineTo(Bezier(a, b, c, d, s / 24f * until));
        using var path = builder.Detach();
        stage.Path(path, color, alpha, width);
    }

    private void Head(Stage stage, SKPoint c, SKPoint d)
    {
        var angle = MathF.Atan2(d.Y - c.Y, d.X - c.X);
        using var builder = new SKPathBuilder();
        builder.MoveTo(d.X + 4 * MathF.Cos(angle), d.Y + 4 * MathF.Sin(angle));
        builder.LineTo(d.X - 26 * MathF.Cos(angle - 0.5f), d.Y - 26 * MathF.Sin(angle - 0.5f));
        builder.LineTo(d.X - 26 * MathF.Cos(angle + 0.5f), d.Y - 26 * MathF.Sin(angle + 0.5f));
        builder.Close();
        using var path = builder.Detach();
        stage.Path(path, Palette.Primary);
    }

    private (DiagramArrow, SKPoint, SKPoint, SKPoint, SKPoint, TextBlock?) Route(DiagramArrow arrow, bool isTwoWay, SceneSetting setting)
    {
        SKRect f = _boxes[arrow.From],
            g = _boxes[arrow.To];
        float dx = g.MidX - f.MidX,
            dy = g.MidY - f.MidY;
        // Leaves and enters by the sides that face each other.
        var sideways = Math.Abs(dx) - (f.Width + g.Width) / 2 >= Math.Abs(dy) - (f.Height + g.Height) / 2;
        var a = sideways ? new SKPoint(dx > 0 ? f.Right : f.Left, f.MidY) : new SKPoint(f.MidX, dy > 0 ? f.Bottom : f.Top);
        var d = sideways ? new SKPoint(dx > 0 ? g.Left - 8 : g.Right + 8, g.MidY) : new SKPoint(g.MidX, dy > 0 ? g.Top - 8 : g.Bottom + 8);
        // Two arrows between the same boxes keep to their own side of the road.
        if (isTwoWay)
        {
            var aside = arrow.From < arrow.To ? -34f : 34f;
            var shift = sideways ? new SKPoint(0, aside) : new SKPoint(aside, 0);
            (a, d) = (a + shift, d + shift);
        }

        var half = sideways ? new SKPoint((d.X - a.X) * 0.5f, 0) : new SKPoint(0, (d.Y - a.Y) * 0.5f);
        var label = string.IsNullOrWhiteSpace(arrow.Label)
            ? null
            : setting.Fit(
                arrow.Label,
                TextStyle.Strong,
                new(sideways ? Math.Max(90, Math.Abs(d.X - a.X) - 20) : 320, 90, 36, 18, 2, TextAlign.Center)
            );
        return (arrow, a, a + half, d - half, d, label);
    }

    private static SKPoint Bezier(SKPoint a, SKPoint b, SKPoint c, SKPoint d, float u)
    {
        var v = 1 - u;
        float w0 = v * v * v,
            w1 = 3 * v * v * u,
            w2 = 3 * v * u * u,
            w3 = u * u * u;
        return new(w0 * a.X + w1 * b.X + w2 * c.X + w3 * d.X, w0 * a.Y + w1 * b.Y + w2 * c.Y + w3 * d.Y);
    }
}
