using System.Text.RegularExpressions;

namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Takes prose apart into what one breath says and one glance reads.</summary>
internal static partial class Sentences
{
    private static readonly string[] Abbreviations =
    [
        "e.g.",
        "i.e.",
        "dr.",
        "mr.",
        "mrs.",
        "ms.",
        "vs.",
        "u.s.",
        "u.k.",
        "etc.",
        "no.",
        "approx.",
        "st.",
        "jr.",
        "prof.",
        "a.m.",
        "p.m.",
        "z.b.",
        "ca.",
        "bzw.",
    ];
    private static readonly HashSet<string> Weak =
    [
        .. "a an the of to in on at by for with and or but so because that which who is are was were as it its from than then when while if into over about not this these those your their his her our my through became often between without before after only just very more most".Split(
            ' '
        ),
    ];

    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        foreach (var end in EndPattern().Matches(text).Select(m => m.Index + m.Length))
        {
            var sentence = text[start..end].Trim();
            var last = sentence[(sentence.LastIndexOf(' ') + 1)..].ToLowerInvariant();
            if (Abbreviations.Contains(last) || last.Length == 2 && char.IsLetter(last[0]) && last[1] == '.')
                continue;
            if (sentence.Length > 0)
                sentences.Add(sentence);
            start = end;
        }
        if (text[start..].Trim() is { Length: > 0 } rest)
            sentences.Add(rest);
        return sentences;
    }

    /// <summary>Parts of a sentence that can stand alone on the screen.</summary>
    public static IReadOnlyList<string> Clauses(string sentence) =>
        [.. ClausePattern().Split(sentence).Select(c => c.Trim(' ', ',', ';', ':', '–', '—')).Where(c => c.Length > 0)];

    /// <summary>Groups of sentences that are said in one scene: about 4 to 10 s each. A sentence longer than a scene may be is broken at a clause, else at a word.</summary>
    public static IReadOnlyList<string> Breaths(IEnumerable<string> sentences, int most = 24)
    {
        var breaths = new List<string>();
        foreach (var piece in sentences.SelectMany(s => Break(s, 38)))
        {
            var together = breaths.Count == 0 ? int.MaxValue : Words.Count(breaths[^1]) + Words.Count(piece);
            if (together <= most)
                breaths[^1] = Words.Join(Words.Split(breaths[^1]).Concat(Words.Split(piece)));
            else
                breaths.Add(piece);
        }
        return breaths;
    }

    /// <summary>Pieces of at most that many words, cut where a listener would breathe.</summary>
    public static IEnumerable<string> Break(string sentence, int most)
    {
        var words = Words.Split(sentence);
        var from = 0;
        while (words.Count - from > most)
        {
            var cut = Enumerable
                .Range(from + most / 3, most - most / 3)
                .LastOrDefault(i => ",;:—–、，；".Contains(words[i - 1][^1], StringComparison.Ordinal), from + most);
            yield return Words.Join(words.Skip(from).Take(cut - from));
            from = cut;
        }
        yield return Words.Join(words.Skip(from));
    }

    /// <summary>At most that many words for the screen, without a full stop and without an orphaned "of the" at the end.</summary>
    public static string Shorten(string text, int most)
    {
        var words = Words.Split(text.Trim().TrimEnd('.', ';', ':', ',', '。'));
        if (words.Count <= most)
            return Words.Join(words);
        var clause = Clauses(text)[0];
        if (
            Words.Count(clause) is var count
            && count >= Math.Min(4, most - 1)
            && count <= most
            && !Weak.Contains(Words.Bare(Words.Split(clause)[0]))
        )
            return clause.TrimEnd('.');
        var kept = words.Take(most).ToList();
        while (kept.Count > 1 && Weak.Contains(Words.Bare(kept[^1])))
            kept.RemoveAt(kept.Count - 1);
        return Words.Join(kept).TrimEnd('.', ',', ';', ':');
    }

    /// <summary>Adds the full stop that lets a voice fall, where there is none.</summary>
    public static string Close(string text) =>
        text.Length == 0 || ".!?…。！？".Contains(text.TrimEnd('"', '”', '’', ')')[^1..], StringComparison.Ordinal)
            ? text
            : text.TrimEnd(',', ';', ':') + ".";

    public static string Capital(string text) =>
        text.Length == 0 || !char.IsLower(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>One or two words that carry the sentence: what the person set in bold, else numbers, else the longest words that are no glue.</summary>
    public static IReadOnlyList<string> Emphasis(string text, IReadOnlyList<string> strong)
    {
        var words = Words
            .Split(text)
            .Select(w => w.Trim('.', ',', '!', '?', ';', ':', '"', '“', '”', '(', ')'))
            .Where(w => w.Length > 0)
            .ToList();
        var bold = strong.SelectMany(Words.Split).Select(Words.Bare).ToHashSet();
        if (
            bold.Count > 0
            && words.Where(w => bold.Contains(Words.Bare(w))).ToList() is { Count: > 0 } marked
            && marked.Count <= 4
            && marked.Count < words.Count
        )
            return [.. marked.Distinct()];
        var numbers = words.Where(w => w.Any(char.IsAsciiDigit)).Take(2).ToList();
        if (numbers.Count > 0)
            return numbers;
        // A sentence puts its weight at its end.
        var last = words.FindLastIndex(w => !IsWeak(w.ToLowerInvariant()));
        if (last < 0)
            return [];
        var isPair =
            words.Count > 5 && last > 0 && !IsWeak(words[last - 1].ToLowerInvariant()) && words[last - 1].Length + words[last].Length < 18;
        return isPair ? [words[last - 1], words[last]] : [words[last]];
    }

    /// <summary>Words that point back: without the sentence before it, this one means nothing.</summary>
    public static bool Leans(string sentence) => LeaningPattern().IsMatch(sentence);

    public static bool IsWeak(string bareWord) => Weak.Contains(bareWord) || bareWord.Length < 3;

    [GeneratedRegex(
        @"^(it|its|it's|this|that|that's|these|those|they|their|he|his|she|her|so|then|but|and|both|yet|also|such|here|there|instead|again|after that|one of them|more than half|the first|the last|the second)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LeaningPattern();

    [GeneratedRegex(@"[.!?…]+[""”’)\]]*(?=\s+[\p{Lu}\p{Lt}\p{Lo}\d""“‘'(\[$€£¥\p{So}\p{Cs}]|\s*$)|[。！？]+[”」』）]*")]
    private static partial Regex EndPattern();

    [GeneratedRegex(
        @"[;:；：]\s+|[，；：]|\s[–—]\s|,\s+(?=(but|and|so|because|which|while|yet|then|or|where|until|unless|aber|und|weil|mais|et|pero|y)\s)|,\s+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ClausePattern();
}
