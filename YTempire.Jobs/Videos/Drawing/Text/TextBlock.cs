using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing.Text;

/// <summary>A word where it stands: <paramref name="X"/> from the block's left, <paramref name="Baseline"/> from its top.</summary>
internal sealed record PlacedUnit(int Start, int End, float X, float Baseline, float Width, SKTextBlob? Blob);

/// <summary>Text laid out: lines broken, words placed, glyphs ready to draw.</summary>
internal sealed class TextBlock(
    string text,
    float size,
    float width,
    float height,
    float lineHeight,
    IReadOnlyList<PlacedUnit> units,
    int lines,
    bool rightToLeft,
    bool cut
) : IDisposable
{
    public string Text { get; } = text;
    public float Size { get; } = size;
    public float Width { get; } = width;
    public float Height { get; } = height;
    public float LineHeight { get; } = lineHeight;
    public IReadOnlyList<PlacedUnit> Units { get; } = units;
    public int Lines { get; } = lines;
    public bool RightToLeft { get; } = rightToLeft;

    /// <summary>True when even the smallest size did not fit and an ellipsis ends it.</summary>
    public bool Cut { get; } = cut;

    /// <summary>From the top of the capitals of the first line to the foot of the last: what the eye centres.</summary>
    public float CapTop => Units.Count == 0 ? 0 : Units[0].Baseline - Size * 0.727f;

    public SKRect BoundsOf(PlacedUnit unit) => new(unit.X, unit.Baseline - Size * 0.78f, unit.X + unit.Width, unit.Baseline + Size * 0.2f);

    /// <summary>Numbers of the units that any of the phrases covers; letters around a phrase must not belong to the same word.</summary>
    public HashSet<int> Find(IEnumerable<string> phrases)
    {
        var found = new HashSet<int>();
        foreach (var phrase in phrases.Select(p => Shaper.Clean(p).Trim('.', ',', '!', '?')).Where(p => p.Length > 0))
            for (
                var at = Text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
                at >= 0;
                at = Text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase)
            )
                if (IsWhole(at, at + phrase.Length))
                    found.UnionWith(Enumerable.Range(0, Units.Count).Where(i => Units[i].Start < at + phrase.Length && Units[i].End > at));
        return found;
    }

    public void Dispose()
    {
        foreach (var unit in Units)
            unit.Blob?.Dispose();
    }

    private bool IsWhole(int from, int to) =>
        !(from > 0 && Joins(Text[from - 1], Text[from])) && !(to < Text.Length && Joins(Text[to - 1], Text[to]));

    private static bool Joins(char a, char b) => char.IsLetterOrDigit(a) && char.IsLetterOrDigit(b) && a < '\u2E80' && b < '\u2E80';
}
