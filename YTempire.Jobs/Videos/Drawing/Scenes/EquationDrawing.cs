using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>An equation whose terms are tiles: their places wait as outlines, each fills when it is spoken, and the answer shines.</summary>
internal sealed class EquationDrawing : SceneDrawing
{
    private readonly List<(TextBlock Text, SKRect Tile, bool IsSign, bool IsAnswer)> _parts = [];
    private readonly double[] _reveals;
    private readonly TextBlock? _caption;
    private readonly TextBlock _unknown;
    private readonly float _captionY;

    public EquationDrawing(SceneSetting setting, EquationContent content)
        : base(setting)
    {
        var parts = content.Parts.Select(Sign).ToArray();
        _reveals = setting.Reveals(parts.Length);
        if (!string.IsNullOrWhiteSpace(content.Caption))
            _caption = setting.Fit(
                content.Caption,
                TextStyle.Strong,
                new(Body.Width * 0.9f, Body.Height * 0.24f, setting.Layout.IsWide ? 62 : 68, 26, 3, TextAlign.Center)
            );
        var room = Body.Height - (_caption is null ? 0 : _caption.Height + 70);
        var size = setting.Layout.IsWide ? 240f : 230f;
        List<List<(TextBlock Text, float Width, bool IsSign)>> rows;
        for (; ; size *= 0.93f)
        {
            var blocks = parts.Select(p => Part(setting, p, size)).ToList();
            rows = Rows(blocks, size);
            if (
                size < 30
                || (
                    rows.Count * RowHeight(size) <= room
                    && rows.All(r => Width(r, size) <= Body.Width)
                    && (rows.Count <= 2 || setting.Layout.IsTall || size < 70)
                )
            )
                break;
        }

        var total = rows.Count * RowHeight(size) + (_caption is null ? 0 : _caption.Height + 70);
        var y = Body.MidY - total / 2;
        foreach (var row in rows)
        {
            var x = Body.MidX - Width(row, size) / 2;
            foreach (var (text, width, isSign) in row)
            {
                _parts.Add((text, new(x, y + size * 0.12f, x + width, y + RowHeight(size) - size * 0.12f), isSign, false));
                x += width + size * 0.16f;
            }

            y += RowHeight(size);
        }

        _captionY = y + 70;
        _unknown = setting.Type.Line("?", TextStyle.Display, size * 0.8f);
        var equals = Array.LastIndexOf(parts, "=");
        for (var i = equals + 1; equals >= 0 && i < _parts.Count; i++)
            _parts[i] = _parts[i] with { IsAnswer = true };
    }

    public override IEnumerable<double> Moments => _reveals;

    public override void Draw(Stage stage, double t)
    {
        for (var i = 0; i < _parts.Count; i++)
        {
            var (text, tile, isSign, isAnswer) = _parts[i];
            var come = Motion.Out(t, 0.05 + 0.07 * i, 0.6);
            var p = Motion.Spring(t, _reveals[i], 0.8);
            var radius = Math.Min(34, tile.Height * 0.18f);
            if (!isSign)
                Tile(stage, tile, radius, come, p, isAnswer, i == Latest(_reveals, t));
            var color =
                isAnswer && !isSign ? Palette.OnAccent
                : isSign ? Palette.Primary
                : Palette.Ink;
            // The answer is asked for until it is given.
            if (isAnswer && !isSign && p <= 0)
                stage.Centered(_unknown, tile.MidX, tile.MidY, Palette.Accent, come * (0.55 + 0.25 * Math.Sin(t * 3.2)));
            if (isSign && p <= 0)
                stage.Dot(tile.MidX, tile.MidY, 9, Palette.Line, come);
            stage.Centered(
                text,
                tile.MidX,
                tile.MidY + (float)(1 - Math.Min(1, p)) * tile.Height * 0.16f,
                color,
                Math.Clamp(p * 1.4, 0, 1)
            );
        }

        if (_caption is not null)
            stage.Rising(_caption, Body.MidX - _caption.Width / 2, _captionY, t, 0.4, Palette.Muted, stagger: 0.05);
    }

    protected override (SKRect Rect, float Radius) Focus(double t)
    {
        var i = Math.Max(0, Latest(_reveals, t));
        while (i > 0 && _parts[i].IsSign)
            i--;
        return _parts.Count == 0 ? base.Focus(t) : (_parts[i].Tile, Math.Min(34, _parts[i].Tile.Height * 0.18f));
    }

    private void Tile(Stage stage, SKRect tile, float radius, double come, double p, bool isAnswer, bool lit)
    {
        if (isAnswer && p > 0)
        {
            stage.Glow(tile.MidX, tile.MidY, Math.Max(tile.Width, tile.Height) * 0.85f, Palette.Accent, 0.28 * p);
            stage.Card(tile, radius, come);
            stage.Fill(tile, radius, Palette.Accent, Palette.Shade(Palette.Accent, 0.1), alpha: Math.Min(1, p * 1.5));
            return;
        }

        stage.Card(tile, radius, come * (0.55 + 0.45 * Math.Min(1, p)), lit ? Palette.Primary : null, lit ? 0.9 : 0.55);
    }

    private static float RowHeight(float size) => size * 1.72f;

    private static (TextBlock Text, float Width, bool IsSign) Part(SceneSetting setting, string part, float size)
    {
        var isSign = part.Length <= 2 && part.All(c => !char.IsLetterOrDigit(c));
        var text = setting.Type.Line(part, isSign ? TextStyle.Display : TextStyle.Number, isSign ? size * 0.8f : size);
        return (text, isSign ? Math.Max(text.Width + size * 0.1f, size * 0.5f) : Math.Max(text.Width + size * 0.7f, size * 1.35f), isSign);
    }

    // Breaks only in front of a sign: a row never ends in the middle of a term.
    private List<List<(TextBlock Text, float Width, bool IsSign)>> Rows(List<(TextBlock Text, float Width, bool IsSign)> blocks, float size)
    {
        var rows = new List<List<(TextBlock, float, bool)>> { new() };
        for (var i = 0; i < blocks.Count; i++)
        {
            var with = blocks[i].Width + (blocks[i].IsSign && i + 1 < blocks.Count ? blocks[i + 1].Width + size * 0.16f : 0);
            if (rows[^1].Count > 0 && (blocks[i].IsSign || !blocks[i - 1].IsSign) && Width(rows[^1], size) + with > Body.Width)
                rows.Add([]);
            rows[^1].Add(blocks[i]);
        }

        return rows;
    }

    private static float Width(List<(TextBlock Text, float Width, bool IsSign)> row, float size) =>
        row.Sum(r => r.Width) + size * 0.16f * Math.Max(0, row.Count - 1);

    private static string Sign(string part) =>
        part.Trim() switch
        {
            "/" => "÷",
            "*" or "x" => "×",
            "-" => "−",
            "==" => "=",
            var other => other,
        };
}
