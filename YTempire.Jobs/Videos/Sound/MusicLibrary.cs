using System.Collections.Concurrent;
using YTempire.Jobs.Videos.Sound.Music;

namespace YTempire.Jobs.Videos.Sound;

/// <summary>Background music by mood; all of it is composed and made by this product's own synthesiser, always the same.</summary>
public sealed class MusicLibrary
{
    /// <summary>Part of the mix's key: raise it when any track would sound different.</summary>
    public const string Version = "1";

    /// <summary>Every loop's loudness, LUFS.</summary>
    public const double LoopLoudness = -23;

    private static readonly Dictionary<string, MusicScore> Scores = MusicScores.All.ToDictionary(s => s.Mood);

    // Loops are 8 to 20 MB and quick to make again: kept only while a mix uses them or memory is plenty.
    private readonly ConcurrentDictionary<string, WeakReference<float[]>> loops = new();

    public static IReadOnlyList<string> Moods { get; } = [.. MusicScores.All.Select(s => s.Mood)];

    /// <summary>What goes into a video's licence record; throws for an unknown mood.</summary>
    public static MusicTrack Track(string mood) => new(mood, Score(mood).Title, "YTempire", MusicTrack.OwnWork);

    /// <summary>One seamless round, interleaved stereo at 48 kHz.</summary>
    internal float[] Loop(string mood)
    {
        var score = Score(mood);
        if (loops.TryGetValue(mood, out var kept) && kept.TryGetTarget(out var loop))
            return loop;
        loop = Synthesiser.Render(score);
        var meter = new LoudnessMeter();
        meter.Add(loop);
        var gain = (float)AudioMixer.Decibels(LoopLoudness - meter.Integrated);
        for (var i = 0; i < loop.Length; i++)
            loop[i] *= gain;
        loops[mood] = new WeakReference<float[]>(loop);
        return loop;
    }

    private static MusicScore Score(string mood) =>
        Scores.TryGetValue(mood, out var score)
            ? score
            : throw new ArgumentException($"There is no music for the mood '{mood}'.", nameof(mood));
}

/// <param name="Licence">Why it may be used, in words for a licence record.</param>
public sealed record MusicTrack(string Mood, string Title, string Author, string Licence)
{
    public const string OwnWork = "Own work: composed and synthesised by this program; no third-party samples, no fees, no credit needed.";
}
