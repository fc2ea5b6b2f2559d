namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Chooses among more beats than there is time for: what is central, what can be seen, something of every section, and never one kind only.</summary>
internal static class BeatChoice
{
    /// <param name="budget">Words that there is time for.</param>
    /// <returns>In the notes' own order.</returns>
    public static IReadOnlyList<Beat> Choose(IReadOnlyList<Beat> beats, int budget)
    {
        if (beats.Sum(b => b.WordCount) <= budget)
            return beats;
        var scores = Scores(beats);
        var left = Enumerable.Range(0, beats.Count).Where(i => beats[i].WordCount > 3).ToList();
        var kinds = new Dictionary<string, int>();
        var sections = new HashSet<int>();
        var chosen = new SortedSet<int>();
        while (left.Count > 0)
        {
            var best = left.MaxBy(i =>
                scores[i] * Math.Pow(0.75, kinds.GetValueOrDefault(beats[i].Kind)) * (sections.Contains(beats[i].Section) ? 1 : 1.6)
            );
            left.Remove(best);
            if (beats[best].WordCount > budget)
                continue;
            budget -= beats[best].WordCount;
            chosen.Add(best);
            sections.Add(beats[best].Section);
            kinds[beats[best].Kind] = kinds.GetValueOrDefault(beats[best].Kind) + 1;
            // Fifty thousand words have thousands of beats; when the time is used up nothing more can be chosen.
            if (budget < 6)
                break;
        }
        return [.. chosen.Select(i => beats[i])];
    }

    private static double[] Scores(IReadOnlyList<Beat> beats)
    {
        var bags = beats
            .Select(b => Words.Split(b.Narration).Select(Words.Bare).Where(w => !Sentences.IsWeak(w)).Distinct().ToList())
            .ToList();
        var counts = bags.SelectMany(b => b).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        return
        [
            .. beats.Select(
                (b, i) =>
                {
                    // How much of what the notes keep talking about is in this beat, for each of its words.
                    var central = bags[i].Count == 0 ? 0 : bags[i].Sum(w => Math.Log(1 + counts[w])) / (bags[i].Count + 4);
                    var place =
                        i < 3 ? 1.25
                        : i >= beats.Count - 2 ? 1.1
                        : 1;
                    var opens = i == 0 || beats[i - 1].Section != b.Section ? 1.2 : 1;
                    return Seen(b.Content) * (0.6 + central) * place * opens;
                }
            ),
        ];
    }

    /// <summary>What a picture adds over words on a screen.</summary>
    private static double Seen(SceneContent content) =>
        content switch
        {
            ChartContent => 3,
            ComparisonContent or TimelineContent or EquationContent => 2.6,
            DiagramContent or CodeContent => 2.2,
            QuoteContent or BigNumberContent => 1.7,
            ListContent => 1.7,
            _ => 1,
        };
}
