using System.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>A text as its words are displayed and as they are said; the two stay tied, so that timings of the said words time the displayed ones.</summary>
/// <param name="Display">Words as <see cref="Words.Split"/> gives them.</param>
/// <param name="Said">For each of them what the engine gets; may be empty.</param>
public sealed record SpokenText(IReadOnlyList<string> Display, IReadOnlyList<string> Said)
{
    private const string PauseMarks = ".,;:?!…。，、；：？！";

    /// <summary>English is spelled out in plain ASCII words; other languages are left to the engine's own rules.</summary>
    public static SpokenText Of(string text, string language)
    {
        var words = Words.Split(text);
        var isEnglish = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var said = words.Select((w, i) => isEnglish ? English(words, i) : Plain(w)).ToList();
        return new(words, said);
    }

    /// <summary>The whole as the engine gets it, and where each displayed word begins in it, in characters.</summary>
    public (string Text, IReadOnlyList<int> Starts) Lay(bool isSpaced)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var said in Said)
        {
            if (isSpaced && said.Length > 0 && text.Length > 0)
                text.Append(' ');
            starts.Add(text.Length);
            text.Append(said);
        }
        return (text.ToString(), starts);
    }

    private static string English(IReadOnlyList<string> words, int i)
    {
        var word = words[i];
        if (
            word.EnumerateRunes().Any(r => Rune.IsLetter(r) && !TextScripts.IsLatin(r))
            && EnglishReading.Read(word, null, null).Length == 0
        )
            return Plain(word);
        var said = EnglishReading.Read(word, i > 0 ? words[i - 1] : null, i + 1 < words.Count ? words[i + 1] : null);
        var mark = word.TrimEnd(')', '"', '”', '’', '\'', ']').LastOrDefault();
        return said.Length == 0 ? ""
            : PauseMarks.Contains(mark, StringComparison.Ordinal) ? said + (mark is '…' ? '.' : mark)
            : said;
    }

    /// <summary>Control characters and markup signs mean something to engines: they are no part of speech.</summary>
    private static string Plain(string word) =>
        string.Concat(
            word.EnumerateRunes()
                .Where(r =>
                    Rune.IsLetterOrDigit(r)
                    || Rune.IsPunctuation(r)
                    || Rune.GetUnicodeCategory(r)
                        is System.Globalization.UnicodeCategory.NonSpacingMark
                            or System.Globalization.UnicodeCategory.SpacingCombiningMark
                            or System.Globalization.UnicodeCategory.CurrencySymbol
                    || r.Value is '%' or '+' or '='
                )
                .Where(r => r.Value is not ('[' or ']' or '{' or '}' or '\\' or '*' or '_' or '#'))
                .Select(r => r.ToString())
        );
}
