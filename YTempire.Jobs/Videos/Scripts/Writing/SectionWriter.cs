using System.Text.RegularExpressions;
using YTempire.Jobs.Videos.Scripts.Notes;

namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Turns one section of the notes into beats, block by block; a sentence beside a table, a list or code is what is said over it.</summary>
internal sealed partial class SectionWriter(NoteSection section, int number, bool isEnglish)
{
    private readonly string heading = Sentences.Shorten(section.Heading, 7);
    private readonly HashSet<NoteBlock> used = [];

    public IReadOnlyList<Beat> Write()
    {
        var beats = new List<Beat>();
        if (Comparison() is { } comparison)
            beats.Add(comparison);
        for (var i = 0; i < section.Blocks.Count; i++)
            if (used.Add(section.Blocks[i]))
                beats.AddRange(Beats(section.Blocks[i], i));
        return [.. beats.Where(b => b.WordCount > 0).Select(b => b with { Section = number, Source = b.Source ?? section.Source })];
    }

    private IEnumerable<Beat> Beats(NoteBlock block, int i) =>
        block switch
        {
            NoteTable table => Data.Beats(heading, table, Beside(i, t => MentionsAny(t, table)), table.Source, isEnglish),
            NoteList list => Lists.Beats(heading, list, Lead(i), list.Source),
            NoteQuote quote => Quote(quote),
            NoteCode code => Code(code, Beside(i, _ => true)),
            NoteParagraph paragraph => Paragraph(paragraph, i),
            _ => [],
        };

    private IEnumerable<Beat> Paragraph(NoteParagraph paragraph, int i)
    {
        // "You need:" belongs to the list below it.
        if (paragraph.Text.EndsWith(':') && i + 1 < section.Blocks.Count && section.Blocks[i + 1] is not NoteParagraph)
            return Beats(section.Blocks[i + 1], i + 1)
                .Where(_ => used.Add(section.Blocks[i + 1]) || true)
                .Select(b => b.Heading.Length > 0 ? b : b with { Heading = Sentences.Shorten(paragraph.Text, 7) });
        if (Lists.Dated(paragraph.Lines) is { } events)
            return Lists.Timeline(heading, events, "", paragraph.Source);
        if (paragraph.Lines.Any(l => ArrowPattern().Count(l) >= 1))
            return Diagram(paragraph, i);
        return Sentences
            .Breaths(Sentences.Split(paragraph.Text))
            .Select(b => Prose.Picture(heading, b, paragraph.Strong, paragraph.Source));
    }

    private IEnumerable<Beat> Diagram(NoteParagraph paragraph, int at)
    {
        var nodes = new List<string>();
        var arrows = new List<DiagramArrow>();
        foreach (var chain in paragraph.Lines.SelectMany(Sentences.Split).Where(l => ArrowPattern().IsMatch(l)))
        {
            var steps = ArrowPattern()
                .Split(chain)
                .Select(s => Sentences.Capital(Sentences.Shorten(s, 5)))
                .Where(s => s.Length > 0)
                .ToList();
            foreach (var (step, i) in steps.Select((s, i) => (s, i)))
            {
                if (!nodes.Contains(step) && nodes.Count < 7)
                    nodes.Add(step);
                if (i > 0 && nodes.IndexOf(steps[i - 1]) is >= 0 and var from && nodes.IndexOf(step) is >= 0 and var to && from != to)
                    arrows.Add(new(from, to, null));
            }
        }
        var chainRead =
            string.Join(
                isEnglish ? ", then " : ", ",
                nodes
                    .Select((n, i) => i == 0 || char.IsUpper(n.Length > 1 ? n[1] : 'a') ? n : char.ToLowerInvariant(n[0]) + n[1..])
                    .Select(n => n.TrimEnd('?', '!', '.'))
            ) + ".";
        var rest = string.Join(' ', paragraph.Lines.SelectMany(Sentences.Split).Where(l => !ArrowPattern().IsMatch(l)));
        var said = Lists.Fit($"{chainRead} {(rest.Length > 0 ? rest : Beside(at, t => Words.Count(t) <= 25))}".Trim());
        if (nodes.Count < 2)
            return [Prose.Statement(heading, Lists.Fit(ArrowPattern().Replace(paragraph.Text, ", ")), paragraph.Strong, paragraph.Source)];
        return [new(heading, said, new DiagramContent(nodes, [.. arrows.Distinct()]), Beat.CueEach(said, nodes), paragraph.Source)];
    }

    private IEnumerable<Beat> Quote(NoteQuote quote)
    {
        if (Words.Count(quote.Text) == 0)
            return [];
        var text = string.Join(
            ' ',
            Sentences
                .Split(quote.Text)
                .Select((s, i) => (s, i))
                .TakeWhile(p =>
                    p.i == 0 || Words.Count(quote.Text[..quote.Text.IndexOf(p.s, StringComparison.Ordinal)]) + Words.Count(p.s) <= 40
                )
                .Select(p => p.s)
        );
        text = Words.Join(Words.Split(text).Take(50));
        var narration = quote.Attribution is null ? Sentences.Close(text) : $"{Sentences.Close(text)} {Sentences.Close(quote.Attribution)}";
        return
        [
            new(
                heading,
                Lists.Fit(narration),
                new QuoteContent(text, quote.Attribution),
                Beat.CueEach(narration, [Prose.FirstWords(text)]),
                quote.Source
            ),
        ];
    }

    private IEnumerable<Beat> Code(NoteCode code, string text)
    {
        var lines = code.Code.Split('\n');
        var shown =
            lines.Length <= SceneElements.MostCodeLines
                ? code.Code
                : string.Join('\n', lines.Take(SceneElements.MostCodeLines - 1)) + "\n…";
        var narration = Lists.Fit(text.Length > 0 ? text : Sentences.Close(section.Heading));
        return shown.Trim().Length == 0 ? [] : [new(heading, narration, new CodeContent(code.Language, shown), [], section.Source)];
    }

    /// <summary>"A vs B" over two lists, or two lists with a label line each.</summary>
    private Beat? Comparison()
    {
        var lists = section.Blocks.OfType<NoteList>().ToList();
        if (lists is not [var first, var second] || first.Items.Count + second.Items.Count < 2)
            return null;
        var labels = lists.Select(LabelOf).ToArray();
        var names = VersusPattern().Split(section.Heading);
        var titles =
            labels.All(l => l is not null) ? labels.Select(l => l!.Text.TrimEnd(':', ' ')).ToArray()
            : names.Length == 2 ? names
            : null;
        if (titles is null)
            return null;
        used.UnionWith(lists);
        used.UnionWith(labels.OfType<NoteBlock>());
        var intro = section
            .Blocks.TakeWhile(b => b != first && !labels.Contains(b))
            .OfType<NoteParagraph>()
            .LastOrDefault(p => Words.Count(p.Text) <= 20);
        if (intro is not null)
            used.Add(intro);
        return Lists.Comparison(heading, new(titles[0], first.Items), new(titles[1], second.Items), intro?.Text ?? "", first.Source);
    }

    private NoteParagraph? LabelOf(NoteList list) =>
        section.Blocks.TakeWhile(b => b != list).LastOrDefault() is NoteParagraph p && (p.Text.EndsWith(':') || Words.Count(p.Text) <= 4)
            ? p
            : null;

    private string Lead(int i)
    {
        if (i == 0 || section.Blocks[i - 1] is not NoteParagraph { Text: var text } || !text.EndsWith(':'))
            return "";
        return Words.Count(text) is > 1 and <= 18 ? Sentences.Close(text) : "";
    }

    /// <summary>The paragraph after or before a block, when it fits and nobody said it yet.</summary>
    private string Beside(int i, Func<string, bool> fits)
    {
        foreach (var near in new[] { i + 1, i - 1 })
            if (
                near >= 0
                && near < section.Blocks.Count
                && section.Blocks[near] is NoteParagraph p
                && !used.Contains(p)
                && Words.Count(p.Text) <= 45
                && !ArrowPattern().IsMatch(p.Text)
                && fits(p.Text)
            )
            {
                used.Add(p);
                return Sentences.Close(p.Text);
            }
        return "";
    }

    private static bool MentionsAny(string text, NoteTable table)
    {
        var words = Words.Split(text);
        return words.Count <= 26 || table.Rows.SelectMany(r => r).Any(c => c.Length > 1 && Words.IndexOf(words, c) >= 0);
    }

    [GeneratedRegex(@"\s*(?:->|→|=>|⟶|➜)\s*")]
    private static partial Regex ArrowPattern();

    [GeneratedRegex(@"\s+(?:vs\.?|versus|or|gegen|contre)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex VersusPattern();
}
