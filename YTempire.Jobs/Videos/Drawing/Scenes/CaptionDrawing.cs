using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Burned-in captions: a page of words on a dark pane, and a chip of accent colour that travels from spoken word to spoken word.</summary>
internal sealed class CaptionDrawing
{
    private const double Travel = 0.11;
    private readonly SKRect _area;
    private readonly List<(CaptionPage Page, TextBlock Block, int[] Word, float X, float Y)> _pages = [];

    public CaptionDrawing(SceneShot shot, FrameLayout layout, Typesetter type)
    {
        _area = layout.Captions;
        var style = layout.IsTall ? TextStyle.LoudCaption : TextStyle.Caption;
        var padding = 34f;
        foreach (var page in CaptionLayout.Pages(shot.Timing.Words, shot.Format, shot.Timing.Seconds))
        {
            var words = page.Words.Select(w => Shaper.Clean(w.Text)).ToArray();
            var text = string.Join(' ', words);
            var box = new TextBox(
                _area.Width - padding * 2,
                _area.Height - 20,
                layout.CaptionSize,
                layout.CaptionSize * 0.5f,
                layout.IsTall ? 2 : 1,
                TextAlign.Center
            );
            var block = type.Fit(text, style, box);
            _pages.Add((page, block, WordOfUnit(block, words), _area.MidX - block.Width / 2, Stage.MiddleTop(block, _area.MidY)));
        }
    }

    public void Draw(Stage stage, double t)
    {
        foreach (var (page, block, words, x, y) in _pages)
        {
            if (t < page.Start || t >= page.End)
                continue;
            var came = Motion.Out(t, page.Start, 0.14);
            var pane = new SKRect(x - 34, y - 10, x + block.Width + 34, y + block.Height + 10);
            pane = new(
                Math.Max(pane.Left, _area.Left),
                Math.Max(pane.Top, _area.Top),
                Math.Min(pane.Right, _area.Right),
                Math.Min(pane.Bottom, _area.Bottom)
            );
            stage.Fill(pane, 22, SKColors.Black, 0.62 * came);
            var spoken = Spoken(page, t);
            var chip = Chip(block, words, page, t);
            chip.Offset(x, y);
            stage.Text(block, x, y, stage.Palette.Ink, came, caption: true);
            if (spoken >= 0)
                stage.Inside(chip, 12, () => Lit(stage, block, chip, x, y, came));
        }
    }

    // Where the chip lies the letters are dark, even in the middle of a word that it is just leaving.
    private static void Lit(Stage stage, TextBlock block, SKRect chip, float x, float y, double came)
    {
        stage.Fill(chip, 12, stage.Palette.Accent, came);
        for (var i = 0; i < block.Units.Count; i++)
            if (x + block.Units[i].X < chip.Right && x + block.Units[i].X + block.Units[i].Width > chip.Left)
                stage.Word(block, i, x, y, stage.Palette.OnAccent, came, caption: null);
    }

    private static int Spoken(CaptionPage page, double t)
    {
        for (var i = page.Words.Count - 1; i >= 0; i--)
            if (t >= page.Words[i].Start)
                return t < page.Words[i].End + 0.35 || i < page.Words.Count - 1 ? i : -1;
        return -1;
    }

    private static SKRect Chip(TextBlock block, int[] words, CaptionPage page, double t)
    {
        var spoken = Spoken(page, t);
        var now = RectOf(block, words, Math.Max(0, spoken));
        if (spoken <= 0)
            return now;
        var before = RectOf(block, words, spoken - 1);
        // It jumps between lines and glides within one.
        if (Math.Abs(before.MidY - now.MidY) > 4)
            return now;
        var p = (float)Motion.Out(t, page.Words[spoken].Start, Travel);
        return new(before.Left + (now.Left - before.Left) * p, now.Top, before.Right + (now.Right - before.Right) * p, now.Bottom);
    }

    private static SKRect RectOf(TextBlock block, int[] words, int word)
    {
        var rect = SKRect.Empty;
        for (var i = 0; i < words.Length; i++)
            if (words[i] == word)
                rect = rect.IsEmpty ? block.BoundsOf(block.Units[i]) : SKRect.Union(rect, block.BoundsOf(block.Units[i]));
        return rect.IsEmpty ? rect : new(rect.Left - 10, rect.Top - block.Size * 0.08f, rect.Right + 10, rect.Bottom + block.Size * 0.1f);
    }

    private static int[] WordOfUnit(TextBlock block, string[] words)
    {
        var starts = new int[words.Length];
        for (int i = 0, at = 0; i < words.Length; at += words[i++].Length + 1)
            starts[i] = at;
        return [.. block.Units.Select(u => Array.FindLastIndex(starts, s => s <= u.Start))];
    }
}
