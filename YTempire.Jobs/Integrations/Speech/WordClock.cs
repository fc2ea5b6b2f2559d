using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>From the times an engine gives for what it said to one timing for every displayed word.</summary>
public static class WordClock
{
    /// <param name="spans">For each displayed word its time, or null when the engine told none (an emoji, a dash, a joined pair).</param>
    /// <param name="seconds">Length of the sound.</param>
    /// <param name="removed">Seconds trimmed from the sound's start after the engine timed it.</param>
    /// <returns>In order, never overlapping, within the sound.</returns>
    public static IReadOnlyList<WordTiming> Tell(
        IReadOnlyList<string> words,
        IReadOnlyList<(double Start, double End)?> spans,
        double seconds,
        double removed
    )
    {
        var times = new List<WordTiming>(words.Count);
        var at = 0.0;
        for (var i = 0; i < words.Count; )
        {
            // A word without a time shares the span of the timed word before it (or after it, at the start), by length.
            var group = i + 1;
            while (group < words.Count && spans[group] is null)
                group++;
            var first = spans[i]?.Start - removed ?? 0;
            var nextStart = group < words.Count ? spans[group]!.Value.Start - removed : seconds;
            var isShared = group - i > 1;
            var last = isShared || spans[i] is null ? nextStart : spans[i]!.Value.End - removed;
            Share(words, i, group, Math.Clamp(first, at, seconds), Math.Clamp(last, at, Math.Min(Math.Max(nextStart, at), seconds)), times);
            at = times[^1].End;
            i = group;
        }
        return times;
    }

    /// <summary>Without any times: the sound divided by the words' lengths. Also the last resort inside a piece between two silences.</summary>
    public static IReadOnlyList<WordTiming> Proportional(IReadOnlyList<string> words, double start, double end)
    {
        var times = new List<WordTiming>(words.Count);
        if (words.Count > 0)
            Share(words, 0, words.Count, start, Math.Max(start, end), times);
        return times;
    }

    private static void Share(IReadOnlyList<string> words, int from, int to, double start, double end, List<WordTiming> times)
    {
        end = Math.Max(start, end);
        var total = words.Skip(from).Take(to - from).Sum(Weight);
        var at = start;
        for (var i = from; i < to; i++)
        {
            var until = i == to - 1 ? end : at + (end - start) * Weight(words[i]) / total;
            times.Add(new(words[i], at, Math.Max(at, until)));
            at = until;
        }
    }

    private static double Weight(string word) => 2 + word.Count(char.IsLetterOrDigit);
}
