using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Nodes into ranks: each stands one rank after the last node that points at it; arrows that would close a circle do not count.</summary>
internal static class DiagramLayout
{
    /// <summary>Node numbers by rank. A long chain is folded to <paramref name="maxRanks"/> ranks in the other direction.</summary>
    public static List<List<int>> Ranks(DiagramContent content, int maxRanks)
    {
        var n = content.Nodes.Count;
        var arrows = content.Arrows.Where(a => IsInside(a, n) && a.From != a.To).ToList();
        if (arrows.Count == 0 || IsChain(arrows, n))
            return Fold(n, maxRanks);
        var rank = new int[n];
        var forward = arrows.Where(a => !Reaches(arrows, a.To, a.From, n) || a.From < a.To).ToList();
        for (var round = 0; round < n; round++)
            foreach (var arrow in forward)
                rank[arrow.To] = Math.Max(rank[arrow.To], Math.Min(n - 1, rank[arrow.From] + 1));
        var ranks = Enumerable.Range(0, n).GroupBy(i => rank[i]).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        return ranks.Count <= maxRanks ? ranks : Fold(n, maxRanks);
    }

    /// <summary>Columns of the snake that a chain is laid in, or 0 for what branches and needs ranks.</summary>
    public static int Columns(DiagramContent content, FrameLayout layout)
    {
        var n = content.Nodes.Count;
        var arrows = content.Arrows.Where(a => IsInside(a, n) && a.From != a.To).ToList();
        // An arrow back to the neighbour makes no branch.
        if (!arrows.All(a => Math.Abs(a.From - a.To) == 1 || (a.From == n - 1 && a.To == 0)))
            return 0;
        if (layout.IsTall)
            return n <= 6 ? 1 : 2;
        if (n <= 3)
            return layout.IsWide ? Math.Max(1, n) : 1;
        return layout.IsWide
                ? (
                    n == 4 ? 2
                    : (n + 1) / 2 is var half and <= 4 ? half
                    : (n + 2) / 3
                )
            : n <= 8 ? 2
            : 3;
    }

    public static bool IsInside(DiagramArrow arrow, int n) => arrow.From >= 0 && arrow.To >= 0 && arrow.From < n && arrow.To < n;

    private static bool IsChain(List<DiagramArrow> arrows, int n) => arrows.All(a => a.To == a.From + 1 || (a.From == n - 1 && a.To == 0));

    // Reading order in lines of equal length; ranks are the lines' columns.
    private static List<List<int>> Fold(int n, int maxRanks)
    {
        var lines = Math.Max(1, (n + maxRanks - 1) / maxRanks);
        var length = (n + lines - 1) / lines;
        return
        [
            .. Enumerable
                .Range(0, Math.Max(1, length))
                .Select(c => Enumerable.Range(0, lines).Select(l => l * length + c).Where(i => i < n).ToList()),
        ];
    }

    private static bool Reaches(List<DiagramArrow> arrows, int from, int to, int n)
    {
        var seen = new bool[n];
        var open = new Stack<int>([from]);
        while (open.TryPop(out var node))
        {
            if (node == to)
                return true;
            if (seen[node])
                continue;
            seen[node] = true;
            foreach (var arrow in arrows.Where(a => a.From == node))
                open.Push(arrow.To);
        }

        return false;
    }
}
