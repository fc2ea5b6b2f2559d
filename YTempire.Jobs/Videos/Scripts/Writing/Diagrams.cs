using System.Text.RegularExpressions;
using YTempire.Jobs.Videos.Scripts.Notes;

namespace YTempire.Jobs.Videos.Scripts.Writing;

/// <summary>"A -> B -> C" is drawn as boxes and arrows, and read as the chain that it is.</summary>
internal static partial class Diagrams
{
    private const int MostNodes = 7;

    public static bool IsChain(string text) => ArrowPattern().IsMatch(text);

    /// <summary>The same words without their arrows.</summary>
    public static string Flat(string text) => ArrowPattern().Replace(text, ", ");

    /// <summary>Null when there are no two steps.</summary>
    public static DiagramContent? Of(NoteParagraph paragraph)
    {
        var nodes = new List<string>();
        var arrows = new List<DiagramArrow>();
        foreach (var chain in Chains(paragraph))
        {
            var steps = ArrowPattern()
                .Split(chain)
                .Select(s => Sentences.Capital(Sentences.Shorten(s, 5)))
                .Where(s => s.Length > 0)
                .ToList();
            foreach (var (step, i) in steps.Select((s, i) => (s, i)))
            {
                if (!nodes.Contains(step) && nodes.Count < MostNodes)
                    nodes.Add(step);
                if (i > 0 && nodes.IndexOf(steps[i - 1]) is >= 0 and var from && nodes.IndexOf(step) is >= 0 and var to && from != to)
                    arrows.Add(new(from, to, null));
            }
        }
        return nodes.Count < 2 ? null : new(nodes, [.. arrows.Distinct()]);
    }

    /// <summary>What the paragraph says beside its chains.</summary>
    public static string Beside(NoteParagraph paragraph) =>
        string.Join(' ', paragraph.Lines.SelectMany(Sentences.Split).Where(l => !IsChain(l)));

    public static string Read(DiagramContent diagram, bool isEnglish)
    {
        if (!isEnglish || diagram.Nodes.Any(n => n.EndsWith('?')))
            return string.Join(' ', diagram.Nodes.Select(Sentences.Close));
        var steps = diagram.Nodes.Select((n, i) => (i == 0 ? n : Lower(n)).TrimEnd('!', '.')).ToList();
        var isCircle = diagram.Arrows.Contains(new(diagram.Nodes.Count - 1, 0, null));
        return string.Join(", then ", steps) + (isCircle ? ", and round again." : ".");
    }

    private static IEnumerable<string> Chains(NoteParagraph paragraph) =>
        paragraph.Lines.SelectMany(Sentences.Split).Where(IsChain).Select(l => l.TrimEnd('.'));

    /// <summary>As inside a sentence, but for acronyms.</summary>
    private static string Lower(string node) =>
        char.IsUpper(node.Length > 1 ? node[1] : 'a') ? node : char.ToLowerInvariant(node[0]) + node[1..];

    [GeneratedRegex(@"\s*(?:->|→|=>|⟶|➜)\s*")]
    private static partial Regex ArrowPattern();
}
