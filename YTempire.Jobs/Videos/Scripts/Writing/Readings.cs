namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>
/// Reads data aloud where the notes do not: what fits a picture's time. Of a row in time its first, middle and last value, of a ranking its
/// highest; the chart shows them all.
/// </summary>
internal static class Readings
{
    /// <summary>Seconds that a reading may take.</summary>
    private const double Longest = 9.8;

    /// <param name="points">As shown.</param>
    /// <param name="said">Their values as they are said.</param>
    /// <param name="span">"years" of a row of spans; with a space before it what the numbers in the first column count.</param>
    public static string Of(IReadOnlyList<DataPoint> points, IReadOnlyList<string> said, string? span, bool isSeries, string language)
    {
        var isEnglish = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var reading = "";
        foreach (var chosen in Choices(points, isSeries))
        {
            reading = string.Join(' ', chosen.Select(i => Point(points[i].Label, said[i], span, isEnglish)));
            if (Pace.SceneSeconds(reading, language) <= Longest)
                break;
        }
        return reading;
    }

    /// <summary>From all of them to the two that matter most.</summary>
    private static IEnumerable<IReadOnlyList<int>> Choices(IReadOnlyList<DataPoint> points, bool isSeries)
    {
        var last = points.Count - 1;
        if (points.Count <= 5)
            yield return [.. Enumerable.Range(0, points.Count)];
        if (isSeries)
        {
            yield return [.. new[] { 0, last / 2, last }.Distinct()];
            yield return [0, last];
            yield break;
        }
        var ranked = points.Select((p, i) => (p.Value, i)).OrderByDescending(p => p.Value).Select(p => p.i).ToList();
        yield return [.. ranked.Take(4).Order()];
        yield return [.. ranked.Take(3).Order()];
        yield return [.. ranked.Take(2).Order()];
    }

    private static string Point(string label, string said, string? span, bool isEnglish) =>
        Sentences.Capital(
            !isEnglish ? $"{label}: {said}."
            : span?[0] == ' ' ? $"{(span.Contains(" per ", StringComparison.Ordinal) ? "at" : "for")} {label}{span}, {said}."
            : span is not null && char.IsDigit(label[0]) ? $"after {label}, {said}."
            : Notes.Figure.IsYear(label) ? $"in {label}, {said}."
            : $"{label}, {said}."
        );
}
