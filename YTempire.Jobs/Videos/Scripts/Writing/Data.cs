using System.Text.RegularExpressions;
using YTempire.Jobs.Videos.Scripts.Notes;

namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Tables become charts where they hold numbers, else the timeline, comparison or list that they are.</summary>
internal static partial class Data
{
    private const int MostPoints = 24;
    private const int MostBars = 8;

    /// <summary>Seconds that a chart may stay with both its reading and what is said about it.</summary>
    private const double LongestWhole = 10;
    private static readonly HashSet<string> Spans = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"];

    /// <param name="lead">Spoken before the data; may be empty.</param>
    /// <param name="text">What the person says about the table; may be empty.</param>
    public static IEnumerable<Beat> Beats(string heading, NoteTable table, string lead, string text, string language)
    {
        var numeric = Enumerable
            .Range(0, table.Header.Count)
            .Where(c =>
                table.Rows.All(r => c < r.Count && (Figure.Parse(r[c]) is not null || r[c].Length == 0))
                && table.Rows.Count(r => r[c].Length > 0) >= 2
            )
            .ToList();
        var label = Enumerable.Range(0, table.Header.Count).Except(numeric).DefaultIfEmpty(0).First();
        var values = numeric.Where(c => c != label && !(numeric.Count > 1 && table.Rows.All(r => Figure.IsYear(r[c])))).ToList();
        if (numeric.Count == table.Header.Count && numeric.Count > 1)
            values = [.. numeric.Where(c => c != 0)];
        if (values.Count == 0)
            return [Plain(heading, table, $"{lead} {text}".Trim(), language)];
        return values
            .Take(2)
            .SelectMany((c, i) => Chart(heading, table, label, c, i == 0 ? lead : "", i == 0 ? text : "", language, values.Count > 1));
    }

    private static IEnumerable<Beat> Chart(
        string heading,
        NoteTable table,
        int label,
        int value,
        string lead,
        string text,
        string language,
        bool isOneOfSeveral
    )
    {
        var span = Spans.Contains(table.Header[label].ToLowerInvariant()) ? table.Header[label].ToLowerInvariant() : null;
        var rows = table.Rows.Where(r => r[value].Length > 0).ToList();
        var isSeries =
            span is not null
            || rows.Count(r => Figure.Parse(r[label]) is not null || DurationPattern().IsMatch(r[label])) >= rows.Count - 1
            || IsDated(rows, label);
        if (!isSeries && rows.Count > MostBars)
            rows = [.. rows.OrderByDescending(r => Figure.Parse(r[value])!.Value).Take(MostBars)];
        if (rows.Count > MostPoints)
            rows = [.. Enumerable.Range(0, MostPoints).Select(i => rows[i * (rows.Count - 1) / (MostPoints - 1)])];
        var figures = rows.Select(r => Figure.Parse(r[value])!).ToList();
        var unit = figures[0].Unit ?? HeaderUnit(table.Header[value]);
        var points = rows.Select((r, i) => new DataPoint(Label(r[label], span), figures[i].Value)).ToList();
        var said = figures.Select(f => Spoken(f, unit)).ToList();
        var title = Title(table.Header[value]);
        var style = Style(points, unit, title + heading, isSeries);
        var counted =
            isSeries && rows.All(r => Figure.Parse(r[label]) is not null && !Figure.IsYear(r[label]))
                ? " " + table.Header[label].ToLowerInvariant()
                : null;
        var isRead = Mentions(text, said) >= 2;
        var named = isOneOfSeveral || lead.Length == 0 && heading.Length == 0 && Words.Count(title) <= 5 ? Sentences.Close(title) : lead;
        var reading = isRead ? "" : $"{named} {Readings.Of(points, said, span ?? counted, isSeries, language)}".Trim();
        var shown =
            isOneOfSeveral && title.Length > 0 ? title
            : heading.Length > 0 ? heading
            : title;
        var content = new ChartContent(style, unit, points);
        Beat Over(string narration) => new(shown, Sentences.Close(narration), content, ChartCues(narration, said, points), table.Source);
        var whole = Over($"{reading} {text}".Trim());
        if (reading.Length == 0 || text.Length == 0 || Pace.SceneSeconds(whole.Narration, language) <= LongestWhole)
            return [whole];
        // The data first; what the person makes of it gets a picture of its own.
        return [Over(reading), Prose.Picture(heading, Sentences.Close(text), [], table.Source) with { Leans = true }];
    }

    /// <summary>"4004 in 1971", "8086 in 1978": a row in time, whatever else its labels say.</summary>
    private static bool IsDated(List<IReadOnlyList<string>> rows, int label)
    {
        var years = rows.Select(r => Words.Split(r[label]).Select(Words.Bare).LastOrDefault(Figure.IsYear)).ToList();
        return rows.Count > 2
            && years.All(y => y is not null)
            && years.Zip(years.Skip(1)).All(p => string.CompareOrdinal(p.First, p.Second) < 0);
    }

    private static ChartStyle Style(List<DataPoint> points, string? unit, string words, bool isSeries)
    {
        var total = points.Sum(p => p.Value);
        var isShare =
            !isSeries
            && points.Count is >= 2 and <= 6
            && points.All(p => p.Value > 0)
            && (
                unit?.Trim() == "%" && total is > 97 and < 103
                || words.Contains("share", StringComparison.OrdinalIgnoreCase) && unit?.Trim() == "%" && total is > 90 and < 103
            );
        var isRising = points.Zip(points.Skip(1)).All(p => p.Second.Value >= p.First.Value);
        return isShare ? ChartStyle.Pie
            : !isSeries || points.Count < 5 ? ChartStyle.Bar
            : isRising && points[0].Value >= 0 ? ChartStyle.Area
            : ChartStyle.Line;
    }

    private static List<Cue> ChartCues(string narration, List<string> said, List<DataPoint> points)
    {
        var words = Words.Split(narration);
        var cues = new List<(int At, Cue Cue)>();
        for (var i = 0; i < points.Count; i++)
        {
            var at = Words.IndexOf(words, said[i]);
            if (at >= 0 && cues.All(c => c.At != at))
                cues.Add((at, new(i, said[i])));
            else if (Words.IndexOf(words, points[i].Label) is >= 0 and var labelAt && cues.All(c => c.At != labelAt))
                cues.Add((labelAt, new(i, points[i].Label)));
        }
        return [.. cues.OrderBy(c => c.At).Select(c => c.Cue)];
    }

    private static Beat Plain(string heading, NoteTable table, string text, string language)
    {
        if (table.Header.Count == 3 && table.Rows.Count <= 6 && table.Header.Skip(1).All(h => h.Length > 0))
        {
            ComparisonSide Side(int c) => new(table.Header[c], [.. table.Rows.Select(r => $"{r[0]}: {r[c]}").Take(4)]);
            var sides = new[] { Side(1), Side(2) };
            var spoken = $"{text} {Lists.ReadSides(sides)}".Trim();
            return new(
                heading,
                Lists.Fit(spoken),
                new ComparisonContent(sides[0], sides[1]),
                Beat.CueEach(spoken, sides.SelectMany(s => s.Points)),
                table.Source
            );
        }
        return Lists
            .Beats(heading, new([.. table.Rows.Select(r => string.Join(": ", r.Take(2)))], false, table.Source), text, language)
            .First();
    }

    private static string Label(string label, string? span) =>
        span is not null && Figure.Parse(label) is not null ? $"{label} {(label == "1" ? span.TrimEnd('s') : span)}" : label;

    /// <summary>A value as it is said: with the unit of its column where its cell has none.</summary>
    private static string Spoken(Figure figure, string? unit) =>
        figure.Unit is not null || unit is null ? figure.Text.Replace(" %", "%", StringComparison.Ordinal)
        : "$€£¥₹".Contains(unit, StringComparison.Ordinal) ? unit + figure.Text
        : figure.Text + unit;

    private static int Mentions(string text, List<string> said)
    {
        var words = Words.Split(text);
        return said.Count(s => Words.IndexOf(words, s) >= 0);
    }

    private static string? HeaderUnit(string header) =>
        header.LastIndexOf('(') is > 0 and var at && header.EndsWith(')') && header[(at + 1)..^1].Trim() is { Length: > 0 and <= 14 } unit
            ? unit is "%" or "$" or "€" or "£" or "¥" or "₹"
                ? unit
                : " " + unit
            : null;

    private static string Title(string header) => header.LastIndexOf('(') is > 0 and var at ? header[..at].Trim() : header;

    [GeneratedRegex(@"^\d+ (second|minute|hour|day|week|month|year)s?$", RegexOptions.IgnoreCase)]
    private static partial Regex DurationPattern();
}
