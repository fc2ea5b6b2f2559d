using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Captions;

/// <summary>
/// Chooses where captions part: of all ways to cut the words, the one that reads best. Being too fast or too short costs most,
/// then running over a cut or a pause, then parting in the middle of a phrase.
/// </summary>
public static class CaptionComposer
{
    /// <summary>No caption holds more words than this.</summary>
    private const int MostWords = 84;

    /// <summary>A caption stays this long after its last word, where the next one leaves room.</summary>
    private const double Linger = 0.4;

    /// <summary>Captions nearer than this touch: a flicker reads worse than a late end.</summary>
    private const double Flicker = 0.25;

    public static IReadOnlyList<Caption> Compose(Timeline timeline)
    {
        var words = CaptionWord.Of(timeline);
        var cuts = BestCuts(words, timeline.Seconds);
        var captions = new List<Caption>(cuts.Count);
        for (var i = 0; i < cuts.Count; i++)
        {
            var to = i + 1 < cuts.Count ? cuts[i + 1] : words.Count;
            captions.Add(Place(words, cuts[i], to, timeline.Seconds));
        }
        return captions;
    }

    /// <summary>Shortest path over the words: <c>cost[j]</c> is the best price of captioning the first j.</summary>
    private static List<int> BestCuts(IReadOnlyList<CaptionWord> words, double videoEnd)
    {
        var cost = new double[words.Count + 1];
        var from = new int[words.Count + 1];
        Array.Fill(cost, double.PositiveInfinity, 1, words.Count);
        for (var i = 0; i < words.Count; i++)
        for (var j = i + 1; j <= Math.Min(words.Count, i + MostWords); j++)
        {
            if (Price(words, i, j, videoEnd) is not { } price)
                break;
            if (cost[i] + price < cost[j])
                (cost[j], from[j]) = (cost[i] + price, i);
        }
        var cuts = new List<int>();
        for (var at = words.Count; at > 0; at = from[at])
            cuts.Add(from[at]);
        cuts.Reverse();
        return cuts;
    }

    /// <summary>Null when two lines do not hold the words.</summary>
    private static double? Price(IReadOnlyList<CaptionWord> words, int from, int to, double videoEnd)
    {
        if (ColumnsIfItFits(words, from, to) is not { } columns)
            return null;
        var limit = to < words.Count ? words[to].Start : videoEnd;
        var room = Math.Max(0.001, limit - words[from].Start);
        var price = 2.0;
        price += 1000 * Math.Max(0, CaptionLimits.LeastSeconds + 0.002 - room);
        price += 100 * Math.Max(0, columns / room - CaptionLimits.ColumnsPerSecond + 0.1);
        for (var i = from + 1; i < to; i++)
        {
            price += words[i].Scene != words[i - 1].Scene ? 40 : 0;
            price += words[i].Start - words[i - 1].End > 0.6 ? 10 : 0;
            price += CaptionText.EndsSentence(words[i - 1].Text) ? 3 : 0;
        }
        var last = words[to - 1].Text;
        price +=
            CaptionText.EndsSentence(last) || to == words.Count || words[to].Scene != words[to - 1].Scene ? 0
            : CaptionText.EndsPhrase(last) ? 2
            : 5;
        return to - from == 1 ? price + 3 : price;
    }

    /// <summary>Filling the first line as far as it goes tells whether two hold the words; how they are really broken is decided later.</summary>
    private static int? ColumnsIfItFits(IReadOnlyList<CaptionWord> words, int from, int to)
    {
        var (line, used, total) = (1, 0, 0);
        for (var i = from; i < to; i++)
        {
            var gap = used > 0 ? words[i].Gap : 0;
            if (used + gap + words[i].Columns > CaptionLimits.LineColumns)
            {
                if (++line > CaptionLimits.Lines)
                    return null;
                (used, gap) = (0, 0);
            }
            used += gap + words[i].Columns;
            total += gap + words[i].Columns;
        }
        return total;
    }

    private static Caption Place(IReadOnlyList<CaptionWord> words, int from, int to, double videoEnd)
    {
        var lines = CaptionText.Break([.. words.Skip(from).Take(to - from).Select(w => w.Text)])!;
        var start = words[from].Start;
        var limit = to < words.Count ? words[to].Start : videoEnd;
        var readable =
            start + Math.Max(CaptionLimits.LeastSeconds, lines.Sum(CaptionText.Columns) / CaptionLimits.ColumnsPerSecond) + 0.002;
        var end = Math.Min(limit, Math.Max(readable, words[to - 1].End + Linger));
        if (limit - end < Flicker)
            end = limit;
        return new Caption(Milliseconds(start), Milliseconds(end), [.. lines.Select(CaptionText.Directed)]);
    }

    private static TimeSpan Milliseconds(double seconds) => TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
}
