using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>Groups spoken words into pages: at pauses and sentence ends, never longer than the format's line carries.</summary>
public static class CaptionLayout
{
    private const double Pause = 0.45;
    private const double Linger = 0.6;

    public static IReadOnlyList<CaptionPage> Pages(IReadOnlyList<WordTiming> words, VideoFormat format, double sceneSeconds)
    {
        var groups = new List<List<WordTiming>>();
        foreach (var word in words.Where(w => !string.IsNullOrWhiteSpace(w.Text)))
        {
            if (groups.Count == 0 || StartsPage(groups[^1], word, MaxCharacters(format)))
                groups.Add([]);
            groups[^1].Add(word);
        }

        return [.. groups.Select((group, i) => new CaptionPage(group[0].Start, EndOf(groups, i, sceneSeconds), group))];
    }

    /// <summary>Characters a page holds, spaces included.</summary>
    public static int MaxCharacters(VideoFormat format) =>
        format switch
        {
            VideoFormat.Landscape => 42,
            VideoFormat.Short => 20,
            VideoFormat.Square => 32,
        };

    private static bool StartsPage(List<WordTiming> page, WordTiming next, int limit)
    {
        var length = page.Sum(w => w.Text.Length + 1) + next.Text.Length;
        if (length > limit || next.Start - page[^1].End > Pause)
            return true;
        var last = page[^1].Text.TrimEnd('"', '\'', ')', '”', '’');
        if (last.Length == 0)
            return false;
        return ".!?。！？؟".Contains(last[^1]) || (",;:،、，；：".Contains(last[^1]) && length > limit / 2);
    }

    // A page lingers a little after its last word, but never into the next page or the next scene.
    private static double EndOf(List<List<WordTiming>> groups, int i, double sceneSeconds)
    {
        var limit = i + 1 < groups.Count ? groups[i + 1][0].Start : sceneSeconds;
        return Math.Min(limit, groups[i][^1].End + Linger);
    }
}
