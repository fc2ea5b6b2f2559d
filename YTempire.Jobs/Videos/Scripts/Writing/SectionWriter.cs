using System.Text.RegularExpressions;
using YTempire.Jobs.Videos.Scripts.Notes;

namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>Turns one section of the notes into beats, block by block; a sentence beside a table, a list or code is what is said over it.</summary>
internal sealed partial class SectionWriter(NoteSection section, int number, string language)
{
    private readonly string heading = Sentences.Shorten(section.Heading, 7);
    private readonly bool isEnglish = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
    private readonly HashSet<NoteBlock> used = [];
    private readonly List<Beat> beats = [];

    public IReadOnlyList<Beat> Write()
    {
        beats.AddRange(Comparison());
        for (var i = 0; i < section.Blocks.Count; i++)
            if (used.Add(section.Blocks[i]))
                beats.AddRange(Beats(section.Blocks[i], i));
        return
        [
            .. beats
                .Where(b => b.WordCount > 0)
                .SelectMany(b => b.Parted(language))
                .Select(
                    (b, i) =>
                        b with
                        {
                            Section = number,
                            Source = b.Source ?? section.Source,
                            Leans = b.Leans || i > 0 && Sentences.Leans(b.Narration),
                        }
                ),
        ];
    }

    private IEnumerable<Beat> Beats(NoteBlock block, int i) =>
        block switch
        {
            NoteTable table => Data.Beats(heading, table, Lead(i), Beside(i, t => MentionsAny(t, table)), language),
            NoteList list => Lists.Beats(heading, list, Lead(i), language),
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
            return Lists.Timeline(heading, events, Spoken(), paragraph.Source, language);
        if (paragraph.Lines.Any(Diagrams.IsChain))
            return [Diagram(paragraph, i)];
        return Sentences
            .Breaths(Sentences.Split(paragraph.Text))
            .Select(b => Prose.Picture(heading, b, paragraph.Strong, paragraph.Source));
    }

    private Beat Diagram(NoteParagraph paragraph, int at)
    {
        if (Diagrams.Of(paragraph) is not { } diagram)
            return Prose.Statement(heading, Lists.Fit(Diagrams.Flat(paragraph.Text)), paragraph.Strong, paragraph.Source);
        var rest = Diagrams.Beside(paragraph);
        var more = rest.Length > 0 ? rest : Beside(at, t => Words.Count(t) <= 25);
        var said = Lists.Fit($"{Spoken()} {Diagrams.Read(diagram, isEnglish)} {more}".Trim());
        return new(heading, said, diagram, Beat.CueEach(said, diagram.Nodes), paragraph.Source);
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
    private IEnumerable<Beat> Comparison()
    {
        var lists = section.Blocks.OfType<NoteList>().ToList();
        if (lists is not [var first, var second] || first.Items.Count + second.Items.Count < 2)
            return [];
        var labels = lists.Select(LabelOf).ToArray();
        var names = VersusPattern().Split(section.Heading);
        var titles =
            labels.All(l => l is not null) ? labels.Select(l => l!.Text.TrimEnd(':', ' ')).ToArray()
            : names.Length == 2 ? names
            : null;
        if (titles is null)
            return [];
        used.UnionWith(lists);
        used.UnionWith(labels.OfType<NoteBlock>());
        var intro = section
            .Blocks.TakeWhile(b => b != first && !labels.Contains(b))
            .OfType<NoteParagraph>()
            .LastOrDefault(p => Words.Count(p.Text) <= 20);
        if (intro is not null)
            used.Add(intro);
        return Lists.Comparison(
            heading,
            new(titles[0], first.Items),
            new(titles[1], second.Items),
            intro?.Text ?? "",
            first.Source,
            language
        );
    }

    private NoteParagraph? LabelOf(NoteList list) =>
        section.Blocks.TakeWhile(b => b != list).LastOrDefault() is NoteParagraph p && (p.Text.EndsWith(':') || Words.Count(p.Text) <= 4)
            ? p
            : null;

    /// <summary>What leads up to a list or a table: the line before it that ends with a colon, else the section's heading, spoken once.</summary>
    private string Lead(int i)
    {
        if (i == 0 || section.Blocks[i - 1] is not NoteParagraph { Text: var text } || !text.EndsWith(':'))
            return Spoken();
        return Words.Count(text) is > 1 and <= 18 ? Sentences.Close(text) : "";
    }

    /// <summary>The heading as a narrator would say it before the picture that opens its section; nothing for the section's later ones.</summary>
    private string Spoken() => beats.Count == 0 && Words.Count(section.Heading) is > 0 and <= 9 ? Sentences.Close(section.Heading) : "";

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
                && !Diagrams.IsChain(p.Text)
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

    [GeneratedRegex(@"\s+(?:vs\.?|versus|or|gegen|contre)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex VersusPattern();
}
