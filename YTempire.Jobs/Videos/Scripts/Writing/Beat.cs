namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>A scene in the making: what could be said and shown, before anybody knows whether there is time for it.</summary>
/// <param name="Narration">Sentences of the person's own; at most <see cref="ScenePlanner.MaxSceneWords"/> words.</param>
/// <param name="Source">Link or footnote that its claims came with.</param>
internal sealed record Beat(string Heading, string Narration, SceneContent Content, IReadOnlyList<Cue> Cues, string? Source)
{
    /// <summary>Number of the section it came from, so that a shortened script still covers all of them.</summary>
    public int Section { get; init; }

    /// <summary>It goes on from the beat before it ("That pace held for decades"), and means nothing without it.</summary>
    public bool Leans { get; init; }

    public int WordCount => Words.Count(Narration);

    /// <summary>What is shown, without the data: two scenes of one kind in a row bore.</summary>
    public string Kind => Content is ChartContent chart ? $"chart.{chart.Style}" : Content.GetType().Name;

    /// <summary>As many beats as it takes for no picture to stay too long; the later ones lean on the first.</summary>
    public IEnumerable<Beat> Parted(string language) =>
        SceneSplitter
            .Split(new("", Heading, Narration, Content, Cues), language)
            .Select(
                (s, i) =>
                    this with
                    {
                        Heading = s.Heading,
                        Narration = s.Narration,
                        Content = s.Content,
                        Cues = s.Cues,
                        Leans = Leans || i > 0,
                    }
            );

    /// <summary>Cues for elements said in order; a phrase that the narration does not hold gets no cue.</summary>
    public static IReadOnlyList<Cue> CueEach(string narration, IEnumerable<string> phrases)
    {
        var words = Words.Split(narration);
        var cues = new List<Cue>();
        var from = 0;
        foreach (var (phrase, element) in phrases.Select((p, i) => (p, i)))
        {
            var at = Words.IndexOf(words, phrase, from);
            if (at < 0)
                continue;
            cues.Add(new(element, phrase));
            from = at + 1;
        }
        return cues;
    }
}
