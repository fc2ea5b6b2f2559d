using System.Text.RegularExpressions;
using YTempire.Jobs.Videos.Scripts.Notes;

namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Finds in one breath of prose the picture that it draws: an equation, a row of figures, a striking number, or the sentence itself.</summary>
internal static partial class Prose
{
    /// <summary>Words that a glance reads.</summary>
    private const int MostShown = 16;

    public static Beat Picture(string heading, string breath, IReadOnlyList<string> strong, string? source) =>
        Equation(heading, breath, source)
        ?? Figures(heading, breath, source)
        // What the person set in bold is what they want to be seen.
        ?? (strong.Any(b => breath.Contains(b, StringComparison.OrdinalIgnoreCase)) ? null : Striking.Number(heading, breath, source))
        ?? Statement(heading, breath, strong, source);

    public static Beat Statement(string heading, string breath, IReadOnlyList<string> strong, string? source)
    {
        var sentences = Sentences.Split(breath);
        var shown =
            sentences.FirstOrDefault(s => strong.Any(b => s.Contains(b, StringComparison.OrdinalIgnoreCase) && Words.Count(s) <= MostShown))
            ?? sentences.Where(s => Words.Count(s) is >= 3 and <= MostShown && !Sentences.Leans(s)).OrderBy(Words.Count).LastOrDefault()
            ?? sentences.Where(s => Words.Count(s) is >= 3 and <= MostShown).OrderBy(Words.Count).LastOrDefault()
            ?? sentences[0];
        var text = Sentences.Capital(JoiningPattern().Replace(Words.Count(shown) <= MostShown ? shown : BestClause(shown), ""));
        return new(
            heading,
            Sentences.Close(breath),
            new StatementContent(text, Sentences.Emphasis(text, strong)),
            Beat.CueEach(breath, [FirstWords(text)]),
            source
        );
    }

    /// <summary>The breath as a list of its short parts, when it has at least two; an alternative to yet another statement.</summary>
    public static Beat? Points(Beat beat)
    {
        var parts = Sentences.Split(beat.Narration);
        var items = parts
            .Where(p => Words.Count(p) is >= 2 and <= 11)
            .Select(p => Sentences.Capital(Sentences.Shorten(p, 9)))
            .Distinct()
            .Take(4)
            .ToList();
        return items.Count < 2 || items.Count < parts.Count
            ? null
            : beat with
            {
                Content = new ListContent(items, false),
                Cues = Beat.CueEach(beat.Narration, items.Select(FirstWords)),
            };
    }

    /// <summary>"A leads to B": two boxes and an arrow.</summary>
    public static Beat? Cause(Beat beat)
    {
        var match = Sentences.Split(beat.Narration).Select(s => CausePattern().Match(s)).FirstOrDefault(m => m.Success);
        if (match is null)
            return null;
        var nodes = new[] { match.Groups["from"].Value, match.Groups["to"].Value }
            .Select(n => Sentences.Capital(n.Trim().TrimEnd('.', '!')))
            .ToList();
        return nodes.Any(n => Words.Count(n) is < 1 or > 6)
            ? null
            : beat with
            {
                Content = new DiagramContent(nodes, [new(0, 1, match.Groups["verb"].Value)]),
                Cues = Beat.CueEach(beat.Narration, nodes.Select(FirstWords)),
            };
    }

    public static string FirstWords(string text) => Words.Join(Words.Split(text).Take(2));

    private static Beat? Equation(string heading, string breath, string? source)
    {
        if (EquationPattern().Match(breath) is not { Success: true } match)
            return null;
        var written = Words.Split(match.Value.TrimEnd('.', ',', ';'));
        var shown = written
            .Select(p =>
                p switch
                {
                    "/" => "÷",
                    "*" or "x" => "×",
                    "-" => "−",
                    _ => p,
                }
            )
            .ToList();
        var caption = Sentences.Split(breath).FirstOrDefault(s => !s.Contains(match.Value, StringComparison.Ordinal));
        return new(
            heading,
            Sentences.Close(breath),
            new EquationContent(shown, caption is not null && Words.Count(caption) is >= 3 and <= 14 ? caption.TrimEnd('.') : null),
            Beat.CueEach(breath, written),
            source
        );
    }

    /// <summary>"After 10 years ... $21,589, after 20 years ... $46,610": three or more moments with a value of one unit are a chart.</summary>
    private static Beat? Figures(string heading, string breath, string? source)
    {
        var points = new List<(string Label, Figure Value)>();
        foreach (var clause in Sentences.Split(breath).SelectMany(Sentences.Clauses))
        {
            var figures = Figure.In(clause);
            var moment = MomentPattern().Match(clause);
            var values = figures.Where(f => f.Unit is not null && !moment.Value.Contains(f.Text, StringComparison.Ordinal)).ToList();
            if (moment.Success && values is [var value])
                points.Add((moment.Groups["label"].Value, value));
        }
        var unit = points.FirstOrDefault().Value?.Unit;
        if (points.Count < 3 || points.Any(p => p.Value.Unit != unit) || points.Select(p => p.Label).Distinct().Count() < points.Count)
            return null;
        var chart = new ChartContent(
            points.Count > 4 ? ChartStyle.Line : ChartStyle.Bar,
            unit,
            [.. points.Select(p => new DataPoint(p.Label, p.Value.Value))]
        );
        return new(heading, Sentences.Close(breath), chart, Beat.CueEach(breath, points.Select(p => p.Value.Text)), source);
    }

    private static string BestClause(string sentence) =>
        Sentences
            .Clauses(sentence)
            .Where(c => Words.Count(c) is >= 4 and <= 14 && !SubordinatePattern().IsMatch(c))
            .OrderByDescending(c => Words.Split(c).Count(w => !Sentences.IsWeak(Words.Bare(w))))
            .FirstOrDefault()
        ?? Sentences.Shorten(sentence, 14);

    [GeneratedRegex(
        @"(?<![\w])[$€£]?[\d.,]+%?(\s*(/|÷|\+|-|−|×|x|\*|\^)\s+[$€£]?[\d.,]+%?)+\s+=\s+[$€£]?[\d.,]*\d%?|[A-Za-z]\w{0,12}\s+=\s+[A-Za-z0-9(]\S*(\s+[+\-−×*/^÷]\s+\S+)*",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex EquationPattern();

    [GeneratedRegex(
        @"\b(?<label>(19|20)\d\d|\d+ (years?|months?|weeks?|days?|hours?|minutes?))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex MomentPattern();

    /// <summary>Clauses that only prepare the one that matters.</summary>
    [GeneratedRegex(
        @"^(when|if|because|although|though|while|after|before|since|until|unless|as|once|the next time|which|who|that)\s",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SubordinatePattern();

    [GeneratedRegex(@"^(and|but|so|because|which|while|then|or|yet)\s+", RegexOptions.ExplicitCapture)]
    private static partial Regex JoiningPattern();

    [GeneratedRegex(
        @"^(?<from>[^,;:]{3,50}?)\s(?<verb>leads? to|causes?|becomes?|turns? into|creates?|produces?|triggers?)\s(?<to>[^,;:]{3,50})$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex CausePattern();
}
