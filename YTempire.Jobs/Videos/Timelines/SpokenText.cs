using System.Text;

namespace YTempire.Jobs.Videos.Timelines;

/// <summary>
/// The letters and digits of what was spoken, with the word each belongs to. Engines cut words differently
/// ("$174,494", "174" + "494"), so phrases are looked for in the letters and not in the words.
/// </summary>
internal sealed class SpokenText
{
    private readonly IReadOnlyList<WordTiming> words;
    private readonly string letters;
    private readonly List<int> wordOf = [];

    public SpokenText(IReadOnlyList<WordTiming> words)
    {
        this.words = words;
        var text = new StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            text.Append(LettersOf(words[i].Text));
            while (wordOf.Count < text.Length)
                wordOf.Add(i);
        }
        letters = text.ToString();
    }

    /// <summary>Where the phrase begins, at or after <paramref name="from"/>; null when it is not spoken.</summary>
    public int? Find(string phrase, int from)
    {
        var wanted = LettersOf(phrase);
        if (wanted.Length == 0)
            return null;
        for (var at = from; at < letters.Length; at++)
        {
            at = letters.IndexOf(wanted, at, StringComparison.Ordinal);
            if (at < 0)
                return null;
            // "art" must not be found inside "start"; scripts without spaces come as one word, where any place will do.
            if (at == 0 || wordOf[at] != wordOf[at - 1] || !char.IsAscii(letters[at]))
                return at;
        }
        return null;
    }

    public double TimeAt(int letter)
    {
        var word = words[wordOf[letter]];
        var first = letter;
        while (first > 0 && wordOf[first - 1] == wordOf[letter])
            first--;
        var length = wordOf.Count(w => w == wordOf[letter]);
        return word.Start + (word.End - word.Start) * (letter - first) / length;
    }

    private static string LettersOf(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                kept.Append(Rune.ToLowerInvariant(rune).ToString());
        return kept.ToString();
    }
}
