using System.Globalization;
using System.Text;

namespace YTempire.Jobs.Videos.Drawing.Text;

/// <summary>Where a line may end: at spaces, after hyphens and slashes inside words, and between ideographs (never before closing or after opening signs).</summary>
internal static class LineBreaks
{
    private const string NeverFirst = "、。，．：；？！）」』】〉》〕］｝’”ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…‥・,.!?;:)]}%";
    private const string NeverLast = "（「『【〈《〔［｛‘“([{$¥€£";

    /// <summary>Pieces as (start, end, start of the next): between end and next there is only white space.</summary>
    public static IEnumerable<(int Start, int End, int Next)> Pieces(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        while (start < text.Length)
        {
            var end = start;
            do end += StringInfo.GetNextTextElementLength(text, end);
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && !MayBreak(text, start, end));
            var next = end;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
                next++;
            yield return (start, end, next);
            start = next;
        }
    }

    private static bool MayBreak(string text, int start, int at)
    {
        char before = text[at - 1],
            after = text[at];
        if (NeverFirst.Contains(after) || NeverLast.Contains(before))
            return false;
        if (before is '-' or '/' or '–' or '—' && at - start > 2)
            return char.IsLetter(after);
        return IsIdeograph(text, at) || IsIdeograph(text, at - (char.IsLowSurrogate(before) ? 2 : 1));
    }

    private static bool IsIdeograph(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune)
        && rune.Value is >= 0x2E80 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0xFF00 and <= 0xFF60 or >= 0x20000 and <= 0x3FFFF;
}
