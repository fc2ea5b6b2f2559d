namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Sees to it that a kind of scene does not follow itself where the same words can be shown otherwise.</summary>
internal static class Variety
{
    public static IReadOnlyList<Beat> Vary(IReadOnlyList<Beat> beats)
    {
        var varied = new List<Beat>();
        foreach (var beat in beats)
        {
            var last = varied.Count > 0 ? varied[^1].Kind : "";
            var isThird = varied.Count > 1 && varied[^2].Kind == last;
            var next = beat.Kind == last ? Otherwise(beat, isThird) : beat;
            // The heading stays on the section's first scene; on statements it would only stand above its own words.
            var repeats = varied.Count > 0 && varied[^1].Section == next.Section && next.Content is StatementContent;
            varied.Add(repeats ? next with { Heading = "" } : next);
        }
        return varied;
    }

    private static Beat Otherwise(Beat beat, bool isThird)
    {
        var isForced =
            beat.Content is StatementContent
                ? isThird || beat.Heading.Length > 0
                : isThird && beat.Content is (ListContent or BigNumberContent);
        return Alternatives(beat).FirstOrDefault(b => b.Kind != beat.Kind) ?? (isForced ? Forced(beat) : beat);
    }

    private static IEnumerable<Beat> Alternatives(Beat beat)
    {
        if (Prose.Cause(beat) is { } cause)
            yield return cause;
        if (beat.Content is (StatementContent or BigNumberContent) && Prose.Points(beat) is { } points)
            yield return points;
        if (beat.Content is StatementContent && Striking.Number(beat.Heading, beat.Narration, beat.Source) is { } number)
            yield return number with
            {
                Section = beat.Section,
                Leans = beat.Leans,
            };
        // The same values, drawn otherwise.
        if (beat.Content is ChartContent { Style: ChartStyle.Pie or ChartStyle.Bar } chart && chart.Points.Count <= 6)
            yield return beat with
            {
                Content = chart with { Style = chart.Style == ChartStyle.Pie ? ChartStyle.Bar : ChartStyle.Line },
            };
        if (beat.Content is BigNumberContent)
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
