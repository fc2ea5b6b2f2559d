using System.Globalization;
using System.Text;

namespace YTempire.Jobs.Videos.Scripts;

/// <summary>
/// What counts as one word, everywhere: limits, cues, captions and word timings use this splitting, so that they always agree.
/// A word is what stands between white space, with its punctuation; in scripts written without spaces it is one character.
/// </summary>
public static class Words
{
    /// <summary>Every word in order; <see cref="Join"/> puts them back together.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        foreach (var piece in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!piece.EnumerateRunes().Any(IsUnspaced))
                words.Add(piece);
            else
                SplitUnspaced(piece, words);
        }
        return words;
    }

    public static int Count(string text) => Split(text).Count;

    /// <summary>Text of some words in a row: with spaces, except between characters of scripts that have none.</summary>
    public static string Join(IEnumerable<string> words)
    {
        var text = new StringBuilder();
        var previous = "";
        foreach (var word in words)
        {
            if (text.Length > 0 && !(EndsUnspaced(previous) && StartsUnspaced(word)))
                text.Append(' ');
            text.Append(word);
            previous = word;
        }
        return text.ToString();
    }

    /// <summary>The word as it is compared: lower case, without punctuation and marks at its ends.</summary>
    public static string Bare(string word)
    {
        var start = 0;
        var end = word.Length;
        while (start < end && !char.IsLetterOrDigit(word[start]) && !char.IsSurrogate(word[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(word[end - 1]) && !char.IsSurrogate(word[end - 1]))
            end--;
        return start == end ? word.ToLowerInvariant() : word[start..end].ToLowerInvariant();
    }

    /// <summary>Index of the first word of a phrase among the words from <paramref name="from"/> on; -1 when it is not said.</summary>
    public static int IndexOf(IReadOnlyList<string> words, string phrase, int from = 0)
    {
        var wanted = Split(phrase).Select(Bare).ToList();
        if (wanted.Count == 0)
            return -1;
        for (var i = from; i + wanted.Count <= words.Count; i++)
            if (wanted.Select((w, k) => Bare(words[i + k]) == w).All(same => same))
                return i;
        return -1;
    }

    private static void SplitUnspaced(string piece, List<string> words)
    {
        var word = new StringBuilder();
        var wasUnspaced = false;
        var elements = StringInfo.GetTextElementEnumerator(piece);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var rune = element.EnumerateRunes().First();
            var isUnspaced = IsUnspaced(rune);
            var sticks =
                Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned;
            if (word.Length > 0 && !sticks && (isUnspaced || wasUnspaced))
            {
                words.Add(word.ToString());
                word.Clear();
            }
            word.Append(element);
            wasUnspaced = sticks ? wasUnspaced : isUnspaced;
        }
        if (word.Length > 0)
            words.Add(word.ToString());
    }

    private static bool StartsUnspaced(string word) => word.EnumerateRunes().Where(Rune.IsLetterOrDigit).Take(1).Any(IsUnspaced);

    private static bool EndsUnspaced(string word) => word.EnumerateRunes().Where(Rune.IsLetterOrDigit).TakeLast(1).Any(IsUnspaced);

    /// <summary>Han, kana, Thai, Lao, Khmer and Burmese: written without spaces between words.</summary>
    internal static bool IsUnspaced(Rune rune) =>
        rune.Value
            is (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF)
                or (>= 0x3040 and <= 0x30FF)
                or (>= 0x3400 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x3FFFF);
}
