namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>The sentence that a viewer stays for, taken from the notes, and the beats without it.</summary>
internal sealed record Opening(string Hook, string? Source, IReadOnlyList<Beat> Rest)
{
    /// <summary>What is said in about five seconds.</summary>
    private const int MostWords = 18;

    public static Opening Find(IReadOnlyList<Beat> beats)
    {
        // The person's own first sentence, if it is short enough to be a hook; else the sharpest of what they wrote in prose.
        var candidates = beats
            .Take(40)
            .Select((beat, i) => (beat, i))
            .Where(p => IsProse(p.beat))
            .SelectMany(p => Sentences.Split(p.beat.Narration).Select((s, n) => (Sentence: s, p.beat, p.i, n)))
            .ToList();
        var first = candidates.FirstOrDefault();
        if (first.Sentence is null)
            return new(Sentences.Shorten(Sentences.Split(beats[0].Narration)[0], MostWords), beats[0].Source, beats);
        var chosen =
            first.i == 0 && Words.Count(first.Sentence) is >= 3 and <= MostWords
                ? first
                : candidates
                    .Where(c => Words.Count(c.Sentence) is >= 4 and <= MostWords)
                    .DefaultIfEmpty(first)
                    .MaxBy(c => Pull(c.Sentence) - 0.05 * c.i);
        if (Words.Count(chosen.Sentence) > MostWords + 8)
            return new(Sentences.Close(Sentences.Shorten(chosen.Sentence, MostWords)), chosen.beat.Source, beats);
        // "A movie never moves." needs its answer: "You only think it does."
        var next = candidates.FirstOrDefault(c => c.i == chosen.i && c.n == chosen.n + 1).Sentence;
        var hook =
            next is { Length: > 0 } && Words.Count(chosen.Sentence) + Words.Count(next) <= 12
                ? $"{chosen.Sentence} {next}"
                : chosen.Sentence;
        return new(hook, chosen.beat.Source, Without(beats, chosen.i, hook));
    }

    private static bool IsProse(Beat beat) => beat.Content is StatementContent or BigNumberContent;

    /// <summary>Questions, "you", numbers and contrasts pull; pronouns that point back at nothing push away.</summary>
    private static double Pull(string sentence)
    {
        var words = Words.Split(sentence).Select(Words.Bare).ToList();
        var pull = sentence.EndsWith('?') ? 1.5 : 0;
        pull += words.Any(w => w is "you" or "your") ? 1 : 0;
        pull += words.Any(w => w is "but" or "yet" or "never" or "nobody" or "almost" or "why" or "secret" or "wrong") ? 0.8 : 0;
        pull += sentence.Any(char.IsAsciiDigit) ? 0.7 : 0;
        pull -= words[0] is "it" or "this" or "that" or "these" or "they" or "he" or "she" or "and" or "so" or "then" or "also" ? 1.5 : 0;
        return pull + (words.Count <= 12 ? 0.3 : 0);
    }

    /// <summary>The beat that lent its sentence goes on with what is left of it, drawn anew.</summary>
    private static List<Beat> Without(IReadOnlyList<Beat> beats, int at, string hook)
    {
        var beat = beats[at];
        var rest = string.Join(' ', Sentences.Split(beat.Narration).Where(s => !hook.Contains(s, StringComparison.Ordinal)));
        var left = beats.ToList();
        if (Words.Count(rest) < 3)
            left.RemoveAt(at);
        else
            left[at] = Prose.Picture(beat.Heading, rest, [], beat.Source) with { Section = beat.Section };
        return left.Count > 0 ? left : [beat];
    }
}
