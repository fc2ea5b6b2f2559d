using YTempire.Jobs.Videos.Drawing.Text;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>A title in at most five words: what carries least goes first, what is emphasised last.</summary>
internal static class ThumbnailWords
{
    public const int Most = 5;

    // From words that say nothing to words that say little.
    private static readonly string[] Dispensable =
    [
        " a an the ",
        " and or but so very really just that this these those is are was were be been do does did has have had will would ",
        " of in on at to for from by with into like than as your you we our it its their his her my i ",
        " why how what when which who ",
    ];

    public static IReadOnlyList<string> Pick(string title, IReadOnlyList<string> emphasis)
    {
        var words = Shaper.Clean(title).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var strong = emphasis.SelectMany(e => e.Split(' ')).Select(Bare).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var group in Dispensable)
            for (var i = words.Count - 1; i >= 0 && words.Count > Most; i--)
                if (group.Contains($" {Bare(words[i]).ToLowerInvariant()} ", StringComparison.Ordinal) && !strong.Contains(Bare(words[i])))
                    words.RemoveAt(i);
        for (var i = words.Count - 1; i >= 0 && words.Count > Most; i--)
            if (!strong.Contains(Bare(words[i])))
                words.RemoveAt(i);
        return [.. words.Take(Most)];
    }

    private static string Bare(string word) => word.Trim('.', ',', '!', '?', ':', ';', '"', '\'', '(', ')');
}
