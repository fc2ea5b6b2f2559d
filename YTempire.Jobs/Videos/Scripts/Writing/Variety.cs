namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Sees to it that no kind of scene comes three times in a row, and that statements take turns with other pictures of the same words.</summary>
internal static class Variety
{
    public static IReadOnlyList<Beat> Vary(IReadOnlyList<Beat> beats)
    {
        var varied = new List<Beat>();
        foreach (var beat in beats)
        {
            var last = varied.Count > 0 ? varied[^1].Kind : "";
            var isThird = varied.Count > 1 && varied[^2].Kind == last && last == beat.Kind;
            var isSecondStatement = beat.Content is StatementContent && last == beat.Kind;
            var next = isThird || isSecondStatement ? Otherwise(beat, last, isThird) : beat;
            // The heading stays on the section's first scene; on statements it would only stand above its own words.
            var repeats = varied.Count > 0 && varied[^1].Section == next.Section && next.Content is StatementContent;
            varied.Add(repeats ? next with { Heading = "" } : next);
        }
        return varied;
    }

    private static Beat Otherwise(Beat beat, string last, bool isForced)
    {
        var others = Alternatives(beat).Where(b => b.Kind != last).ToList();
        return others.FirstOrDefault() ?? (isForced ? Forced(beat) : beat);
    }

    private static IEnumerable<Beat> Alternatives(Beat beat)
    {
        if (Prose.Cause(beat) is { } cause)
            yield return cause;
        if (beat.Content is not ListContent && Prose.Points(beat) is { } points)
            yield return points;
        if (beat.Content is not StatementContent)
            yield return Prose.Statement(beat.Heading, beat.Narration, [], beat.Source) with
            {
                Section = beat.Section,
            };
    }

    /// <summary>A chapter card: its words large, under the section's name.</summary>
    private static Beat Forced(Beat beat)
    {
        var text = beat.Content is StatementContent statement ? statement.Text : Sentences.Shorten(beat.Narration, 12);
        return beat with
        {
            Content = new TitleContent(text, Sentences.Emphasis(text, []), beat.Heading.Length > 0 ? beat.Heading : null),
            Cues = [],
            Heading = "",
        };
    }
}
