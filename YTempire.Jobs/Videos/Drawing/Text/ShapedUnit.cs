using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing.Text;

/// <summary>Glyphs of one font, one script and one direction. Measures are in em: one shaping serves every size.</summary>
internal sealed record ShapedRun(FontFace Face, ushort[] Glyphs, SKPoint[] Offsets, float Advance, byte Level);

/// <summary>The smallest piece that moves to the next line whole: a word, or one ideograph.</summary>
/// <param name="Start">Where it stands in the text, in UTF-16 units.</param>
/// <param name="Gap">Width of the space behind it, in em; 0 where lines may break without one.</param>
/// <param name="GapLevel">Direction of that space.</param>
/// <param name="BreaksAfter">A line break stands in the text behind it.</param>
internal sealed record ShapedUnit(string Text, int Start, IReadOnlyList<ShapedRun> Runs, float Gap, byte GapLevel, bool BreaksAfter)
{
    public float Advance { get; } = Runs.Sum(r => r.Advance);
    public int End => Start + Text.Length;
}
