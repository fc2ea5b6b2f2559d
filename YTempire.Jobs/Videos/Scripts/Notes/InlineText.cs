using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace YTempire.Jobs.Videos.Scripts.Notes;

/// <summary>The words inside Markdown's inline marks.</summary>
internal static class InlineText
{
    public static string Of(Block block) => string.Join(' ', Leaves(block).SelectMany(LinesOf)).Trim();

    public static IReadOnlyList<string> LinesOf(LeafBlock block)
    {
        var text = new StringBuilder();
        if (block.Inline is not null)
            Append(block.Inline, text);
        return [.. text.ToString().Split('\n').Select(Squeeze).Where(l => l.Length > 0)];
    }

    public static IReadOnlyList<string> StrongOf(LeafBlock block) =>
        block.Inline is null
            ? []
            : [.. block.Inline.Descendants<EmphasisInline>().Where(e => e.DelimiterCount == 2).Select(TextOf).Where(t => t.Length > 0)];

    /// <summary>The first address that the block links to.</summary>
    public static string? LinkOf(Block block) =>
        Leaves(block)
            .Where(l => l.Inline is not null)
            .SelectMany(l => l.Inline!.Descendants())
            .Select(i =>
                i switch
                {
                    LinkInline { IsImage: false } link => link.Url,
                    AutolinkInline auto => auto.Url,
                    _ => null,
                }
            )
            .FirstOrDefault(u => u is not null && u.StartsWith("http", StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<int> FootnotesOf(Block block) =>
        Leaves(block)
            .Where(l => l.Inline is not null)
            .SelectMany(l => l.Inline!.Descendants<FootnoteLink>())
            .Where(f => !f.IsBackLink)
            .Select(f => f.Footnote.Order);

    private static IEnumerable<LeafBlock> Leaves(Block block) =>
        block is LeafBlock leaf ? [leaf]
        : block is ContainerBlock container ? container.Descendants<LeafBlock>()
        : [];

    private static string TextOf(ContainerInline inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        return Squeeze(text.ToString());
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                // An address is not read out; the words that link to it are.
                case AutolinkInline or FootnoteLink or LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    var before = text.Length;
                    Append(inner, text);
                    if (inner is LinkInline { Url: { } url } && text.ToString(before, text.Length - before) == url)
                        text.Length = before;
                    break;
            }
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
