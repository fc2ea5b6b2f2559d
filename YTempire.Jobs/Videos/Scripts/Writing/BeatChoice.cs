namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Chooses among more beats than there is time for: what is central, what can be seen, something of every section, and never one kind only.</summary>
internal static class BeatChoice
{
    /// <summary>Shorter than this nothing says anything.</summary>
    private const double Shortest = 1.5;

    /// <param name="budget">Seconds that there are.</param>
    /// <returns>In the notes' own order; a beat that leans on the one before it never without it.</returns>
    public static IReadOnlyList<Beat> Choose(IReadOnlyList<Beat> beats, double budget, string language)
    {
        var seconds = beats.Select(b => Pace.SceneSeconds(b.Narration, language)).ToList();
        if (seconds.Sum() <= budget)
            return beats;
        var scores = Scores(beats);
        var left = Enumerable.Range(0, beats.Count).Where(i => beats[i].WordCount > 2).ToList();
        var kinds = new Dictionary<string, int>();
        var sections = new HashSet<int>();
        var chosen = new SortedSet<int>();
        while (left.Count > 0 && budget > Shortest)
        {
            var best = left.MaxBy(i =>
                scores[i] * Math.Pow(0.75, kinds.GetValueOrDefault(beats[i].Kind)) * (sections.Contains(beats[i].Section) ? 1 : 1.6)
            );
            left.Remove(best);
            var wanted = Group(beats, best).Where(i => !chosen.Contains(i)).ToList();
            if (wanted.Sum(i => seconds[i]) > budget)
                continue;
            foreach (var i in wanted)
            {
                budget -= seconds[i];
                chosen.Add(i);
                left.Remove(i);
                sections.Add(beats[i].Section);
                kinds[beats[i].Kind] = kinds.GetValueOrDefault(beats[i].Kind) + 1;
            }
        }
        return [.. chosen.Select(i => beats[i])];
    }

    /// <summary>A beat with those that it leans on, back to the first that stands by itself.</summary>
    private static IEnumerable<int> Group(IReadOnlyList<Beat> beats, int at)
    {
        yield return at;
        while (at > 0 && beats[at].Leans && beats[at - 1].Section == beats[at].Section)
            yield return --at;
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
                    return Seen(b.Content) * (0.6 + central) * place * opens * (b.Leans ? 0.7 : 1);
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
