using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing.Text;

/// <summary>Text into glyphs: cut where lines may break, itemised by font, script and direction, shaped by HarfBuzz.</summary>
internal sealed class Shaper(FontShelf shelf)
{
    private readonly Dictionary<(string Text, TextStyle Style), (IReadOnlyList<ShapedUnit> Units, bool RightToLeft)> _done = [];

    public (IReadOnlyList<ShapedUnit> Units, bool RightToLeft) Shape(string text, TextStyle style)
    {
        if (_done.TryGetValue((text, style), out var done))
            return done;
        var (levels, rightToLeft) = Bidi.Levels(text);
        var japanese = text.Any(c => c is >= '\u3040' and <= '\u30FF');
        var space = SpaceWidth(style);
        var units = new List<ShapedUnit>();
        foreach (var (start, end, next) in LineBreaks.Pieces(text))
        {
            var gaps = text[end..next];
            var breaks = gaps.Contains('\n');
            var gap = gaps.Length > 0 ? space : 0;
            var runs = Runs(text, start, end, levels, style, japanese);
            units.Add(new(text[start..end], start, runs, gap, levels[Math.Min(end, text.Length - 1)], breaks));
        }

        return _done[(text, style)] = (units, rightToLeft);
    }

    /// <summary>Only what can be drawn: control characters become spaces, broken surrogates the replacement sign.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in (IsWellFormed(text) ? text.Normalize() : text).EnumerateRunes())
            if (rune.Value == '\n')
                clean.Append('\n');
            else if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
                clean.Append(' ');
            else
                clean.Append(rune.ToString());
        return clean.ToString().Trim();
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogate(text[i]) && (!char.IsHighSurrogate(text[i]) || ++i >= text.Length || !char.IsLowSurrogate(text[i])))
                return false;
        return true;
    }

    private float SpaceWidth(TextStyle style)
    {
        var face = shelf.Brand(style.Weight);
        var (_, positions) = face.Shape(" ", Script.Latin, false, false);
        return (float)(style.Gap * positions[0].XAdvance / face.UnitsPerEm + style.Tracking);
    }

    private List<ShapedRun> Runs(string text, int start, int end, byte[] levels, TextStyle style, bool japanese)
    {
        var runs = new List<ShapedRun>();
        var script = Script.Common;
        FontFace? face = null;
        var from = start;
        for (var at = start; at < end; )
        {
            var grapheme = text.Substring(at, Math.Min(StringInfo.GetNextTextElementLength(text, at), end - at));
            var (here, hereScript) = (shelf.For(grapheme, style.Weight, japanese), ScriptOf(grapheme));
            var own = hereScript != Script.Common && hereScript != Script.Inherited;
            var changes =
                face is not null
                && (here != face || levels[at] != levels[from] || (own && script != Script.Common && hereScript != script));
            if (changes)
            {
                runs.Add(Run(text[from..at], face!, script, levels[from], style));
                (from, script) = (at, Script.Common);
            }

            if (own)
                script = hereScript;
            face = here;
            at += grapheme.Length;
        }

        if (face is not null)
            runs.Add(Run(text[from..end], face, script, levels[from], style));
        return runs;
    }

    private static Script ScriptOf(string grapheme) => UnicodeFunctions.Default.GetScript(Rune.GetRuneAt(grapheme, 0).Value);

    private static ShapedRun Run(string text, FontFace face, Script script, byte level, TextStyle style)
    {
        var (infos, positions) = face.Shape(text, script == Script.Common ? Script.Latin : script, level % 2 == 1, style.Tabular);
        float em = face.UnitsPerEm,
            x = 0;
        // Letters that join must not be spread apart.
        var tracking = script == Script.Latin || script == Script.Common ? (float)style.Tracking : 0;
        var glyphs = new ushort[infos.Length];
        var offsets = new SKPoint[infos.Length];
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = (ushort)infos[i].Codepoint;
            offsets[i] = new(x + positions[i].XOffset / em, -positions[i].YOffset / em);
            x += positions[i].XAdvance / em + (positions[i].XAdvance == 0 ? 0 : tracking);
        }

        return new(face, glyphs, offsets, x, level);
    }
}
