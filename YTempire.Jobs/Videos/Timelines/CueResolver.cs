using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Timelines;

/// <summary>A scene's words as spoken, and from when to when there is speech; seconds from the scene's start.</summary>
internal sealed record SpokenSpan(IReadOnlyList<WordTiming> Words, double Start, double End);

/// <summary>Gives every element of a scene its moment: when its phrase is spoken, else evenly between its neighbours.</summary>
internal static class CueResolver
{
    public static IReadOnlyList<double> Resolve(Scene scene, SpokenSpan spoken)
    {
        var times = new double?[SceneElements.Count(scene.Content)];
        var text = new SpokenText(spoken.Words);
        var from = 0;
        foreach (var cue in scene.Cues.Where(c => c.Element >= 0 && c.Element < times.Length))
        {
            // A phrase said twice belongs to the later element the second time, so look on from where the last one was found.
            if ((text.Find(cue.Phrase, from) ?? text.Find(cue.Phrase, 0)) is not { } found)
                continue;
            times[cue.Element] ??= text.TimeAt(found);
            from = found + 1;
        }
        return Spread(times, spoken);
    }

    /// <summary>Runs of missing times are divided evenly; the first element is there at once, the last well before the speech ends.</summary>
    private static double[] Spread(double?[] times, SpokenSpan spoken)
    {
        var result = new double[times.Length];
        for (var i = 0; i < times.Length; )
        {
            if (times[i] is { } known)
            {
                result[i++] = known;
                continue;
            }
            var end = i;
            while (end < times.Length && times[end] is null)
                end++;
            var before = i == 0 ? spoken.Start : result[i - 1];
            var after = end < times.Length ? times[end]!.Value : Math.Max(before, spoken.Start + 0.85 * (spoken.End - spoken.Start));
            // Cues may run against the order of elements; then the missing ones join their neighbour.
            after = Math.Max(before, after);
            var steps = end - i + (i == 0 ? 0 : 1) + (end < times.Length ? 0 : -1);
            for (var k = i; k < end; k++)
                result[k] = steps <= 0 ? before : before + (after - before) * (k - i + (i == 0 ? 0 : 1)) / steps;
            i = end;
        }
        return result;
    }
}
