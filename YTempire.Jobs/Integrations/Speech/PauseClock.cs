using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>
/// Times words in a sound of which the engine tells none: the end of a phrase is put at the pause in the sound that lies nearest to where the
/// phrase should end by its length; within, time is shared by what is said.
/// </summary>
public static class PauseClock
{
    private const string Marks = ".,;:?!…—–。，、；：？！";
    private const float Quiet = 0.01f;
    private const int FramesASecond = 100;

    /// <summary>In hundredths of a second: shorter ones are stops within words.</summary>
    private const int ShortestPause = 12;

    /// <returns>In order, never overlapping, within the sound; one for every displayed word.</returns>
    public static IReadOnlyList<WordTiming> Tell(SpokenText text, Sound sound)
    {
        var pauses = Pauses(sound);
        var weights = text.Display.Select((w, i) => Weight(text.Said[i].Length > 0 ? text.Said[i] : w)).ToList();
        var times = new List<WordTiming>(text.Display.Count);
        var at = 0.0;
        var from = 0;
        for (var i = 0; i < text.Display.Count - 1; i++)
        {
            if (!EndsPhrase(text.Display[i]))
                continue;
            var expected = (sound.Seconds - at) * weights.Take(from..(i + 1)).Sum() / weights.Skip(from).Sum();
            var reach = Math.Max(0.35, expected * 0.3);
            var near = pauses
                .Where(p => p.Start > at + 0.05 && Math.Abs(p.Start - at - expected) <= reach)
                .OrderBy(p => Math.Abs(p.Start - at - expected))
                .Take(1)
                .ToList();
            if (near.Count == 0)
                continue;
            Share(text.Display, weights, from..(i + 1), at, near[0].Start, times);
            (at, from) = (near[0].End, i + 1);
        }
        Share(text.Display, weights, from..text.Display.Count, at, sound.Seconds, times);
        return times;
    }

    private static void Share(
        IReadOnlyList<string> words,
        List<double> weights,
        Range range,
        double start,
        double end,
        List<WordTiming> times
    )
    {
        var (from, count) = range.GetOffsetAndLength(words.Count);
        var total = weights.Skip(from).Take(count).Sum();
        var at = start;
        for (var i = from; i < from + count; i++)
        {
            var until = i == from + count - 1 ? end : Math.Min(end, at + (end - start) * weights[i] / total);
            times.Add(new(words[i], at, until));
            at = until;
        }
    }

    private static bool EndsPhrase(string word) =>
        word.TrimEnd(')', '"', '”', '’', '\'', ']') is { Length: > 0 } w && Marks.Contains(w[^1]);

    private static double Weight(string said) => 2 + said.Count(char.IsLetterOrDigit);

    private static List<(double Start, double End)> Pauses(Sound sound)
    {
        var loud = sound.Samples.Chunk(Math.Max(1, sound.Rate / FramesASecond)).Select(c => c.Max(MathF.Abs) > Quiet).ToList();
        var pauses = new List<(double, double)>();
        for (var i = 0; i < loud.Count; )
        {
            var end = i;
            while (end < loud.Count && !loud[end])
                end++;
            // Quiet at either end is no pause between words.
            if (end - i >= ShortestPause && i > 0 && end < loud.Count)
                pauses.Add((i / (double)FramesASecond, end / (double)FramesASecond));
            i = Math.Max(i + 1, end);
        }
        return pauses;
    }
}
