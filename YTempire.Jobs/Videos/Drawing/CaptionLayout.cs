using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>Groups spoken words into pages: each sentence in pages of about one length, never longer than the format carries.</summary>
public static class CaptionLayout
{
    private const double Pause = 0.45;
    private const double Linger = 0.6;

    public static IReadOnlyList<CaptionPage> Pages(IReadOnlyList<WordTiming> words, VideoFormat format, double sceneSeconds)
    {
        var groups = new List<List<WordTiming>>();
        foreach (var sentence in Sentences(words.Where(w => !string.IsNullOrWhiteSpace(w.Text))))
            Share(sentence, MaxCharacters(format), groups);
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

    private static IEnumerable<List<WordTiming>> Sentences(IEnumerable<WordTiming> words)
    {
        var sentence = new List<WordTiming>();
        foreach (var word in words)
        {
            if (sentence.Count > 0 && (word.Start - sentence[^1].End > Pause || EndsWith(sentence[^1], ".!?。！？؟")))
            {
                yield return sentence;
                sentence = [];
            }

            sentence.Add(word);
        }

        if (sentence.Count > 0)
            yield return sentence;
    }

    // As few pages as the line allows, about equally long, so that none is left with a single word; a comma near the mark is a better end.
    private static void Share(List<WordTiming> sentence, int limit, List<List<WordTiming>> groups)
    {
        for (var at = 0; at < sentence.Count; )
        {
            var rest = Length(sentence[at..]);
            var mark = rest / Math.Ceiling(rest / (double)limit);
            var end = at + 1;
            while (end < sentence.Count && Length(sentence[at..(end + 1)]) is var longer && longer <= limit)
            {
                var length = Length(sentence[at..end]);
                if (longer - mark >= mark - length || (length > mark * 0.7 && EndsWith(sentence[end - 1], ",;:،、，；：")))
                    break;
                end++;
            }

            groups.Add(sentence[at..end]);
            at = end;
        }
    }

    private static int Length(List<WordTiming> words) => words.Sum(w => w.Text.Length + 1) - 1;

    private static bool EndsWith(WordTiming word, string signs) =>
        word.Text.TrimEnd('"', '\'', ')', '”', '’') is { Length: > 0 } last && signs.Contains(last[^1]);

    // A page lingers a little after its last word, but never into the next page or the next scene.
    private static double EndOf(List<List<WordTiming>> groups, int i, double sceneSeconds)
    {
        var limit = i + 1 < groups.Count ? groups[i + 1][0].Start : sceneSeconds;
        return Math.Min(limit, groups[i][^1].End + Linger);
    }
}
