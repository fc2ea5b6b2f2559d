using System.Text.RegularExpressions;
using YTempire.Jobs.Videos.Scripts.Notes;

namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Lists become what their items are: values a chart, dates a timeline, else a list that appears item by item.</summary>
internal static partial class Lists
{
    private const int MostItems = 5;

    public static IEnumerable<Beat> Beats(string heading, NoteList list, string intro, string language)
    {
        var dated = list.Items.Select(i => DatePattern().Match(i)).ToList();
        if (list.Items.Count >= 2 && dated.All(d => d.Success))
            return Timeline(
                heading,
                [.. dated.Select(d => new TimelineEvent(d.Groups["when"].Value, d.Groups["what"].Value))],
                intro,
                list.Source,
                language
            );
        if (Values(list) is { } table)
            return Data.Beats(heading, table, intro, "", language);
        return Plain(heading, list, intro, language);
    }

    /// <summary>Lines such as "1969: Apollo 11 lands"; null when fewer than two lines, or any of them, is not dated.</summary>
    public static IReadOnlyList<TimelineEvent>? Dated(IReadOnlyList<string> lines)
    {
        var dated = lines.Select(l => DatePattern().Match(l)).ToList();
        return dated.Count >= 2 && dated.All(d => d.Success)
            ? [.. dated.Select(d => new TimelineEvent(d.Groups["when"].Value, d.Groups["what"].Value))]
            : null;
    }

    public static IEnumerable<Beat> Timeline(
        string heading,
        IReadOnlyList<TimelineEvent> events,
        string intro,
        string? source,
        string language
    )
    {
        foreach (var (chunk, i) in Chunks(events, 6, e => $"{e.When}: {e.What}.", language).Select((c, i) => (c, i)))
        {
            var said = chunk.Select(e => $"{e.When}: {Sentences.Close(e.What)}");
            var narration = Fit($"{(i == 0 ? intro : "")} {string.Join(' ', said)}".Trim());
            var shown = chunk.Select(e => new TimelineEvent(e.When, Sentences.Capital(Sentences.Shorten(e.What, 9)))).ToList();
            yield return new(heading, narration, new TimelineContent(shown), Beat.CueEach(narration, shown.Select(e => e.When)), source);
        }
    }

    /// <summary>Two labelled lists, or one list each below "A" and "B": both sides are read, point by point, after what introduces them.</summary>
    public static IEnumerable<Beat> Comparison(
        string heading,
        ComparisonSide left,
        ComparisonSide right,
        string intro,
        string? source,
        string language
    )
    {
        var sides = new[] { left, right }
            .Select(s => new ComparisonSide(
                Sentences.Shorten(s.Title, 5),
                [.. s.Points.Take(4).Select(p => Sentences.Capital(Sentences.Shorten(p, 8)))]
            ))
            .ToArray();
        var read = Fit(ReadSides(sides));
        var isApart =
            intro.Length > 0 && Pace.SceneSeconds($"{intro} {read}", language) > Pace.Longest(new ComparisonContent(left, right)) - 4;
        if (isApart)
            yield return Prose.Statement(heading, Sentences.Close(intro), [], source);
        var narration = isApart ? read : Fit($"{intro} {read}".Trim());
        yield return new(heading, narration, new ComparisonContent(sides[0], sides[1]), ComparisonCues(narration, sides), source)
        {
            Leans = isApart,
        };
    }

    public static string ReadSides(IReadOnlyList<ComparisonSide> sides) =>
        string.Join(' ', sides.Select(s => $"{s.Title.TrimEnd('.')}: {string.Join(' ', s.Points.Select(Sentences.Close))}"));

    /// <summary>Whole sentences, as many as one scene can hold.</summary>
    public static string Fit(string narration)
    {
        if (Words.Count(narration) <= ScenePlanner.MaxSceneWords)
            return Sentences.Close(narration);
        var kept = new List<string>();
        var count = 0;
        foreach (var sentence in Sentences.Split(narration).TakeWhile(s => (count += Words.Count(s)) <= ScenePlanner.MaxSceneWords))
            kept.Add(sentence);
        return Sentences.Close(
            kept.Count > 0 ? string.Join(' ', kept) : Words.Join(Words.Split(narration).Take(ScenePlanner.MaxSceneWords))
        );
    }

    private static IEnumerable<Beat> Plain(string heading, NoteList list, string intro, string language)
    {
        var items = list.Items.Select(i => Sentences.Close(string.Join(' ', Sentences.Break(i, 22).Take(1)))).ToList();
        foreach (var (chunk, i) in Chunks(items, MostItems, item => item, language).Select((c, i) => (c, i)))
        {
            var said = i == 0 && Words.Count(intro) <= 18 ? $"{intro} {string.Join(' ', chunk)}".Trim() : string.Join(' ', chunk);
            var narration = Fit(said);
            var shown = chunk.Select(Short).ToList();
            // A numbered list of a few short steps is drawn as the path it is.
            SceneContent content =
                list.IsNumbered && shown.Count is 3 or 4 && chunk.Count == items.Count && shown.All(s => Words.Count(s) <= 3)
                    ? new DiagramContent(shown, [.. Enumerable.Range(0, shown.Count - 1).Select(n => new DiagramArrow(n, n + 1, null))])
                    : new ListContent(shown, list.IsNumbered);
            yield return new(heading, narration, content, Beat.CueEach(narration, chunk.Select(Prose.FirstWords)), list.Source);
        }
    }

    /// <summary>"Start today: even a little counts" is shown as "Start today".</summary>
    private static string Short(string item)
    {
        var lead = LeadPattern().Match(item);
        return Sentences.Capital(lead.Success ? lead.Groups[1].Value.Trim() : Sentences.Shorten(item, 8));
    }

    /// <summary>Items of the shape "label: number" are a table without lines.</summary>
    private static NoteTable? Values(NoteList list)
    {
        var pairs = list.Items.Select(i => ValuePattern().Match(i.TrimEnd('.'))).ToList();
        var figures = pairs.Where(p => p.Success).Select(p => Figure.Parse(p.Groups["value"].Value)).ToList();
        if (pairs.Count < 3 || figures.Count < pairs.Count || figures.Any(f => f is null || f.Unit != figures[0]!.Unit))
            return null;
        return new(
            ["", ""],
            [.. pairs.Select(p => (IReadOnlyList<string>)[p.Groups["label"].Value, p.Groups["value"].Value])],
            list.Source
        );
    }

    /// <summary>Groups of about the same length, each said in the time that one picture may stay.</summary>
    private static IEnumerable<List<T>> Chunks<T>(IReadOnlyList<T> items, int most, Func<T, string> said, string language)
    {
        const double longest = 12;
        var seconds = items.Sum(i => Pace.Seconds(said(i), language));
        // Six items are three and three, not five and one.
        var groups = Math.Max(Math.Ceiling(items.Count / (double)most), Math.Ceiling(seconds / longest));
        var size = (int)Math.Ceiling(items.Count / groups);
        var chunk = new List<T>();
        foreach (var item in items)
        {
            if (
                chunk.Count > 0
                && (
                    chunk.Count == size
                    || chunk.Sum(i => Pace.Seconds(said(i), language)) + Pace.Seconds(said(item), language) > longest + 1
                )
            )
            {
                yield return chunk;
                chunk = [];
            }
            chunk.Add(item);
        }
        if (chunk.Count > 0)
            yield return chunk;
    }

    private static IReadOnlyList<Cue> ComparisonCues(string narration, ComparisonSide[] sides) =>
        Beat.CueEach(narration, sides.SelectMany(s => s.Points).Select(Prose.FirstWords));

    [GeneratedRegex(
        @"^(?<when>((\d{1,2}\s)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?,?\s(\d{1,2},?\s)?)?(\d{3,4}s?|\d{1,4}\s(BC|BCE|AD|CE)))\s*[:–—-]\s*(?<what>\S.{2,})$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex DatePattern();

    [GeneratedRegex(
        @"^(?<label>[^:\d–]{2,40}?)\s*[:–—]\s*(?<value>[-−]?[$€£¥₹]?\d[\d,.]*(\s?(%|million|billion|trillion|kg|km|GB|MB|x))?)$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex ValuePattern();

    [GeneratedRegex(@"^([^:.–—]{3,48}?)\s*(?::|\s[–—-])\s")]
    private static partial Regex LeadPattern();
}
