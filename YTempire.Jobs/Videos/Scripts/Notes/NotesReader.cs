using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace YTempire.Jobs.Videos.Scripts.Notes;

/// <summary>Reads what people paste: Markdown, plain text, an article copied with its HTML, CSV, or a mixture.</summary>
public static partial class NotesReader
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    public static NoteDocument Read(string notes)
    {
        var text = Clean(notes);
        var count = Words.Count(text);
        if (CsvNotes.Read(text) is { } table)
            return new([new("", [table])], count);
        var document = Markdown.Parse(HtmlNotes.ToText(text), Pipeline);
        var footnotes = document
            .Descendants<Footnote>()
            .Where(f => f.Order > 0)
            .ToDictionary(f => f.Order, f => InlineText.LinkOf(f) ?? InlineText.Of(f));
        var sections = new List<(string Heading, List<NoteBlock> Blocks)> { ("", []) };
        foreach (var block in document)
            Add(block, text, footnotes, sections);
        return new([.. sections.Where(s => s.Heading.Length > 0 || s.Blocks.Count > 0).Select(Finish).Where(s => !IsReferences(s))], count);
    }

    private static void Add(
        Block block,
        string text,
        Dictionary<int, string> footnotes,
        List<(string Heading, List<NoteBlock> Blocks)> sections
    )
    {
        var blocks = sections[^1].Blocks;
        var source =
            InlineText.LinkOf(block)
            ?? InlineText.FootnotesOf(block).Select(o => footnotes.GetValueOrDefault(o)).FirstOrDefault(f => f is not null);
        switch (block)
        {
            case HeadingBlock heading:
                sections.Add((InlineText.Of(heading).Trim(' ', '#', ':'), []));
                break;
            case ListBlock list:
                blocks.Add(
                    new NoteList([.. list.OfType<ListItemBlock>().Select(InlineText.Of).Where(i => i.Length > 0)], list.IsOrdered, source)
                );
                break;
            case Table table:
                var rows = table
                    .OfType<TableRow>()
                    .Select(r => (r.IsHeader, Cells: (IReadOnlyList<string>)[.. r.OfType<TableCell>().Select(InlineText.Of)]))
                    .ToList();
                if (rows.Count > 1)
                    blocks.Add(new NoteTable(rows[0].Cells, [.. rows.Skip(1).Select(r => r.Cells)], source));
                break;
            case FencedCodeBlock code:
                var content = code.Lines.ToString().TrimEnd();
                blocks.Add(CsvNotes.Read(content) is { } data ? data : new NoteCode(code.Info ?? "", content));
                break;
            case QuoteBlock quote:
                blocks.Add(ReadQuote(quote, source));
                break;
            case ParagraphBlock paragraph:
                ReadParagraph(paragraph, source, sections);
                break;
        }
    }

    private static void ReadParagraph(ParagraphBlock paragraph, string? source, List<(string Heading, List<NoteBlock> Blocks)> sections)
    {
        var lines = InlineText.LinesOf(paragraph);
        var strong = InlineText.StrongOf(paragraph);
        if (lines.Count == 0)
            return;
        var whole = string.Join(' ', lines);
        if (CsvNotes.Read(string.Join('\n', lines)) is { } table)
            sections[^1].Blocks.Add(table with { Source = source });
        else if (lines.Count == 1 && (strong is [var only] && only == whole.Trim(':') || IsPlainHeading(whole, sections)))
            sections.Add((whole.Trim(':', ' '), []));
        else
            sections[^1].Blocks.Add(new NoteParagraph(lines, strong, source));
    }

    /// <summary>In plain text a short line of its own without an end mark, written like a title, is a heading.</summary>
    private static bool IsPlainHeading(string line, List<(string Heading, List<NoteBlock> Blocks)> sections) =>
        Words.Count(line) is >= 2 and <= 8
        && char.IsLetterOrDigit(line[^1])
        && char.IsUpper(line[0])
        && Figure.In(line).Count == 0
        && !line.Contains("->", StringComparison.Ordinal)
        && !line.Contains('→', StringComparison.Ordinal)
        && sections[^1].Blocks.Count > 0;

    private static NoteQuote ReadQuote(QuoteBlock quote, string? source)
    {
        var lines = quote.Descendants<ParagraphBlock>().SelectMany(InlineText.LinesOf).ToList();
        var last = lines.Count > 1 ? AttributionPattern().Match(lines[^1]) : Match.Empty;
        var inline = !last.Success && lines.Count > 0 ? TrailingPattern().Match(lines[^1]) : Match.Empty;
        var name =
            last.Success ? last.Groups[1].Value
            : inline.Success ? inline.Groups[2].Value
            : null;
        if (last.Success)
            lines.RemoveAt(lines.Count - 1);
        else if (inline.Success)
            lines[^1] = inline.Groups[1].Value;
        return new(string.Join(' ', lines).Trim(' ', '"', '“', '”'), name, source);
    }

    private static NoteSection Finish((string Heading, List<NoteBlock> Blocks) section)
    {
        var sources = section.Blocks.OfType<NoteParagraph>().Where(p => SourcePattern().IsMatch(p.Text)).ToList();
        return new(section.Heading, [.. section.Blocks.Except(sources)])
        {
            Source = sources.Select(p => p.Source ?? SourcePattern().Replace(p.Text, "").Trim()).FirstOrDefault(),
        };
    }

    private static bool IsReferences(NoteSection section) =>
        section.Heading.ToLowerInvariant() is "sources" or "references" or "source" or "further reading" or "bibliography" or "quellen";

    /// <summary>Without control characters, byte-order marks and halves of surrogate pairs; one kind of line end.</summary>
    private static string Clean(string text) =>
        string.Concat(
            text.ReplaceLineEndings("\n")
                .EnumerateRunes()
                .Where(r =>
                    r.Value is '\n' or '\t'
                    || !System.Text.Rune.IsControl(r)
                        && r.Value is not (0xFEFF or 0xFFFD or 0x200B or >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069)
                )
        );

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseAutoLinks();
        // Text pasted with indents is not code; only a fence is.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    [GeneratedRegex(@"^[-–—]+\s*(.+)$")]
    private static partial Regex AttributionPattern();

    [GeneratedRegex(@"^(.*[.!?”""])\s+[-–—]+\s*(\p{L}[^.!?]{2,60})$")]
    private static partial Regex TrailingPattern();

    [GeneratedRegex(@"^(sources?|quellen?)\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex SourcePattern();
}
