using System.Text.RegularExpressions;
using YTempire.Jobs.Videos.Scripts.Notes;

namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Tables become charts where they hold numbers, else the timeline, comparison or list that they are.</summary>
internal static partial class Data
{
    private const int MostPoints = 24;
    private const int MostBars = 8;
    private static readonly HashSet<string> Spans = ["years", "months", "weeks", "days", "hours", "minutes", "seconds"];

    /// <param name="text">What the person says about the table; may be empty.</param>
    public static IEnumerable<Beat> Beats(string heading, NoteTable table, string text, string? source, bool isEnglish)
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
            return [Plain(heading, table, text, source)];
        return values.Take(2).Select((c, i) => Chart(heading, table, label, c, i == 0 ? text : "", source, isEnglish, values.Count > 1));
    }

    private static Beat Chart(
        string heading,
        NoteTable table,
        int label,
        int value,
        string text,
        string? source,
        bool isEnglish,
        bool isOneOfSeveral
    )
    {
        var span = Spans.Contains(table.Header[label].ToLowerInvariant()) ? table.Header[label].ToLowerInvariant() : null;
        var rows = table.Rows.Where(r => r[value].Length > 0).ToList();
        var isSeries =
            span is not null
            || rows.Count(r => Figure.Parse(r[label]) is not null || DurationPattern().IsMatch(r[label])) >= rows.Count - 1;
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
        var reading =
            Mentions(text, said) >= 2
                ? ""
                : Reading(
                    points,
                    said,
                    isOneOfSeveral || heading.Length == 0 ? title : "",
                    span
                        ?? (
                            isSeries && rows.All(r => Figure.Parse(r[label]) is not null && !Figure.IsYear(r[label]))
                                ? " " + table.Header[label].ToLowerInvariant()
                                : null
                        ),
                    isSeries,
                    isEnglish
                );
        var narration =
            Words.Count(reading) + Words.Count(text) <= ScenePlanner.MaxSceneWords - 5 ? $"{reading} {text}".Trim()
            : reading.Length > 0 ? reading
            : Words.Join(Words.Split(text).Take(55));
        var shown =
            isOneOfSeveral && title.Length > 0 ? title
            : heading.Length > 0 ? heading
            : title;
        return new(shown, Sentences.Close(narration), new ChartContent(style, unit, points), ChartCues(narration, said, points), source);
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

    /// <summary>Reads the data aloud when the notes do not: all of a short row; of a long one its first, its highest and its last.</summary>
    private static string Reading(List<DataPoint> points, List<string> said, string title, string? span, bool isSeries, bool isEnglish)
    {
        var chosen =
            points.Count <= 5
                ? Enumerable.Range(0, points.Count).ToList()
                : new[] { 0, points.Count - 1, points.IndexOf(points.MaxBy(p => p.Value)!) }.Distinct().Order().ToList();
        if (!isEnglish)
            return string.Join(", ", chosen.Select(i => $"{points[i].Label}: {said[i]}")) + ".";
        if (!isSeries && points.Count > 5)
            chosen = [.. points.Select((p, i) => (p.Value, i)).OrderByDescending(p => p.Value).Take(3).Select(p => p.i).Order()];
        var parts = chosen.Select(i => Point(points[i].Label, said[i], span)).ToList();
        var list =
            parts.Count == 1 ? parts[0] : string.Join("; ", parts[..^1]) + "; " + (span is not null || isSeries ? "" : "and ") + parts[^1];
        return Sentences.Capital(title.Length > 0 && Words.Count(title) <= 5 ? $"{title}: {list}." : $"{list}.");
    }

    /// <param name="span">"years" of a row of spans; with a space before it what the numbers in the first column count.</param>
    private static string Point(string label, string said, string? span) =>
        span?[0] == ' ' ? $"{label}{span}, {said}"
        : span is not null && char.IsDigit(label[0]) ? $"after {label}, {said}"
        : Figure.IsYear(label) ? $"in {label}, {said}"
        : $"{label}, {said}";

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

    private static Beat Plain(string heading, NoteTable table, string text, string? source)
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
                source
            );
        }
        return Lists.Beats(heading, new([.. table.Rows.Select(r => string.Join(": ", r.Take(2)))], false, source), text, source).First();
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
