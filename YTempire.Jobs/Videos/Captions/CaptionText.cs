using System.Globalization;
using System.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Captions;

/// <summary>Measuring and breaking of caption lines, in any script.</summary>
public static class CaptionText
{
    /// <summary>Display width: full-width scripts and emoji take two columns, marks and invisible signs none.</summary>
    public static int Columns(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
            columns +=
                IsInvisible(rune) ? 0
                : IsWide(rune) ? 2
                : 1;
        return columns;
    }

    /// <summary>One line if it fits, else two of nearly equal length, broken after punctuation where there is some; null when two do not hold it.</summary>
    public static IReadOnlyList<string>? Break(IReadOnlyList<string> words)
    {
        var whole = Words.Join(words);
        if (Columns(whole) <= CaptionLimits.LineColumns)
            return [whole];
        (double Cost, string[] Lines)? best = null;
        for (var i = 1; i < words.Count; i++)
        {
            string[] lines = [Words.Join(words.Take(i)), Words.Join(words.Skip(i))];
            var (upper, lower) = (Columns(lines[0]), Columns(lines[1]));
            if (Math.Max(upper, lower) > CaptionLimits.LineColumns)
                continue;
            var cost = Math.Abs(upper - lower) - (EndsPhrase(words[i - 1]) ? 12 : 0);
            if (best is null || cost < best.Value.Cost)
                best = (cost, lines);
        }
        return best?.Lines;
    }

    public static bool EndsSentence(string word) => LastMark(word) is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    public static bool EndsPhrase(string word) =>
        EndsSentence(word) || LastMark(word) is ',' or ';' or ':' or '،' or '؛' or '，' or '、' or '；' or '：' or '—' or '–';

    /// <summary>Lines of a right-to-left text that begin with a number or a Latin name would be laid out from the left: a mark says otherwise.</summary>
    public static string Directed(string line)
    {
        var rightToLeft = line.EnumerateRunes().Count(IsRightToLeft);
        return rightToLeft * 2 > line.EnumerateRunes().Count(Rune.IsLetter) ? "\u200F" + line : line;
    }

    private static char LastMark(string word)
    {
        var bare = word.TrimEnd('"', '\'', ')', ']', '”', '’', '»', '」', '）');
        return bare.Length == 0 ? ' ' : bare[^1];
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC);

    /// <summary>East Asian width W and F, by block; Korean is wide too, but has spaces.</summary>
    private static bool IsWide(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0x1F300 and <= 0x1FAFF) || IsChineseOrJapanese(rune);

    private static bool IsChineseOrJapanese(Rune rune) =>
        rune.Value
            is (>= 0x2E80 and <= 0x312F)
                or (>= 0x31A0 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF01 and <= 0xFF60)
                or (>= 0x20000 and <= 0x3FFFD);
}
