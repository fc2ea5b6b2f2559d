namespace YTempire.Jobs.Videos.Drawing.Text;

/// <summary>What a text may take: it is set as large as fits, from <paramref name="Size"/> down to <paramref name="MinSize"/>, then cut with an ellipsis.</summary>
internal sealed record TextBox(
    float Width,
    float Height,
    float Size,
    float MinSize,
    int MaxLines = 99,
    TextAlign Align = TextAlign.Start,
    bool Balance = true
);

/// <summary>Breaks lines and places words. One per scene: it remembers what it shaped.</summary>
internal sealed class Typesetter(FontShelf shelf) : IDisposable
{
    private const float Step = 0.95f;
    private readonly Shaper _shaper = new(shelf);
    private readonly List<TextBlock> _blocks = [];

    /// <summary>Texts that were cut, for the evidence.</summary>
    public HashSet<string> Cuts { get; } = [];

    public TextBlock Fit(string raw, TextStyle style, TextBox box)
    {
        var text = Shaper.Clean(raw);
        var (units, rightToLeft) = text.Length == 0 ? ([], false) : _shaper.Shape(text, style);
        for (var size = box.Size; ; size = Math.Max(box.MinSize, size * Step))
        {
            var lines = Break(units, box.Width / size);
            if (Fits(lines, style, box, size))
                return Place(text, units, Balanced(units, lines, box, size), style, box, size, rightToLeft, false);
            if (size <= box.MinSize)
                return Shorten(text, style, box);
        }
    }

    /// <summary>One line at a fixed size, however wide.</summary>
    public TextBlock Line(string text, TextStyle style, float size, TextAlign align = TextAlign.Start) =>
        Fit(text.ReplaceLineEndings(" "), style, new TextBox(100_000, 100_000, size, size, Align: align, Balance: false));

    /// <summary>Width of one line at a size, without keeping it.</summary>
    public float Measure(string text, TextStyle style, float size)
    {
        var clean = Shaper.Clean(text);
        return clean.Length == 0 ? 0 : Width(_shaper.Shape(clean, style).Units) * size;
    }

    public void Dispose() => _blocks.ForEach(b => b.Dispose());

    private static float Width(IReadOnlyList<ShapedUnit> line)
    {
        var width = line.Count == 0 ? 0 : -line[^1].Gap;
        foreach (var unit in line)
            width += unit.Advance + unit.Gap;
        return width;
    }

    private static List<List<ShapedUnit>> Break(IReadOnlyList<ShapedUnit> units, float width)
    {
        var lines = new List<List<ShapedUnit>>();
        var at = 0f;
        var fresh = true;
        foreach (var unit in units)
        {
            if (fresh || at + unit.Advance > width + 0.001f)
            {
                lines.Add([]);
                at = 0;
            }

            lines[^1].Add(unit);
            at += unit.Advance + unit.Gap;
            fresh = unit.BreaksAfter;
        }

        return lines;
    }

    private static bool Fits(List<List<ShapedUnit>> lines, TextStyle style, TextBox box, float size) =>
        lines.Count <= box.MaxLines
        && lines.Count * size * style.Leading <= box.Height + 1
        && lines.All(l => Width(l) * size <= box.Width + 0.5f);

    // The narrowest width that keeps the number of lines: no last line of one word.
    private static List<List<ShapedUnit>> Balanced(IReadOnlyList<ShapedUnit> units, List<List<ShapedUnit>> lines, TextBox box, float size)
    {
        if (!box.Balance || lines.Count is < 2 or > 5)
            return lines;
        float low = 0,
            high = box.Width / size;
        for (var i = 0; i < 9; i++)
        {
            var middle = (low + high) / 2;
            var tried = Break(units, middle);
            if (tried.Count <= lines.Count && tried.All(l => Width(l) <= middle + 0.001f))
                (high, lines) = (middle, tried);
            else
                low = middle;
        }

        return lines;
    }

    private TextBlock Shorten(string text, TextStyle style, TextBox box)
    {
        Cuts.Add(text);
        int low = 0,
            high = text.Length;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Fits(Break(_shaper.Shape(Shortened(text, middle), style).Units, box.Width / box.MinSize), style, box, box.MinSize))
                low = middle;
            else
                high = middle - 1;
        }

        var kept = Shortened(text, low);
        var (units, rightToLeft) = _shaper.Shape(kept, style);
        return Place(kept, units, Break(units, box.Width / box.MinSize), style, box, box.MinSize, rightToLeft, true);
    }

    private static string Shortened(string text, int length)
    {
        if (length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length].TrimEnd(' ', ',', '.', ';', ':', '\u200D') + "…";
    }

    private TextBlock Place(
        string text,
        IReadOnlyList<ShapedUnit> units,
        List<List<ShapedUnit>> lines,
        TextStyle style,
        TextBox box,
        float size,
        bool rightToLeft,
        bool cut
    )
    {
        var lineHeight = size * (float)style.Leading;
        var widest = lines.Count == 0 ? 0 : lines.Max(Width) * size;
        var placed = new List<PlacedUnit>(units.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var free = widest - Width(lines[i]) * size;
            var toRight = box.Align == TextAlign.End || (box.Align == TextAlign.Start && rightToLeft);
            var x =
                box.Align == TextAlign.Center ? free / 2
                : toRight ? free
                : 0;
            // Inter's ascent and descent, centred in the line.
            var baseline = i * lineHeight + lineHeight / 2 + size * 0.3635f;
            LinePlacer.Place(lines[i], x, baseline, size, placed);
        }

        var block = new TextBlock(text, size, widest, lines.Count * lineHeight, lineHeight, placed, lines.Count, rightToLeft, cut);
        _blocks.Add(block);
        return block;
    }
}
