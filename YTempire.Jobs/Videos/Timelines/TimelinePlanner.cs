using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Timelines;

/// <summary>Lays the scenes end to end by what was spoken: frame-exact, with a breath at every cut and never a hole.</summary>
public static class TimelinePlanner
{
    /// <summary>Raise when the same speeches would be laid out differently: part of the timeline's key.</summary>
    public const string Version = "1";

    /// <summary>Wanted quiet before a scene's first word: the picture lands before the voice.</summary>
    private const double LeadIn = 0.2;

    /// <summary>Sound kept after the last word's end, for timings that end a little early.</summary>
    private const double Afterglow = 0.25;

    /// <summary>Wanted quiet after that, before the cut.</summary>
    private const double Tail = 0.35;

    /// <summary>The last scene lingers, so that the end card can be read.</summary>
    private const double LastTail = 0.9;

    /// <summary>From one scene's last word to the next one's first, at most (the quality check allows 1.2 s of silence).</summary>
    private const double LongestPause = 1.1;

    /// <summary>
    /// One speech per scene, in the same order. A speech's own quiet at its ends is used up first, so that pauses sound alike whichever voice spoke.
    /// </summary>
    public static Timeline Plan(VideoScript script, IReadOnlyList<Spoken> speeches)
    {
        if (script.Scenes.Count != speeches.Count)
            throw new ArgumentException($"{script.Scenes.Count} scenes cannot be laid out by {speeches.Count} speeches.", nameof(speeches));
        var scenes = new List<SceneTiming>(speeches.Count);
        var frame = 0;
        for (var i = 0; i < speeches.Count; i++)
        {
            var next = i + 1 < speeches.Count ? speeches[i + 1] : null;
            var timing = Place(script.Scenes[i], speeches[i], next, frame);
            scenes.Add(timing);
            frame += timing.Frames;
        }
        return new Timeline(scenes);
    }

    private static SceneTiming Place(Scene scene, Spoken speech, Spoken? next, int startFrame)
    {
        var offset = Offset(speech);
        var lastWordEnds = speech.Words.Count == 0 ? speech.Seconds : speech.Words[^1].End;
        var soundEnds = Math.Min(Math.Max(speech.Seconds, lastWordEnds), lastWordEnds + Afterglow);
        var tail = next is null ? LastTail : TailBefore(next, soundEnds - lastWordEnds);
        var frames = (int)Math.Ceiling((offset + soundEnds + tail) * VideoFormats.FramesPerSecond - 1e-6);
        var words = speech.Words.Select(w => w with { Start = w.Start + offset, End = w.End + offset }).ToList();
        var spoken = new SpokenSpan(words, offset, offset + lastWordEnds);
        return new SceneTiming(scene.Id, startFrame, Math.Max(1, frames), offset, words, CueResolver.Resolve(scene, spoken));
    }

    private static double TailBefore(Spoken next, double afterLastWord) =>
        Math.Clamp(LongestPause - afterLastWord - Offset(next) - OwnLead(next), 0, Tail);

    private static double Offset(Spoken speech) => Math.Max(0, LeadIn - OwnLead(speech));

    private static double OwnLead(Spoken speech) => speech.Words.Count == 0 ? 0 : speech.Words[0].Start;
}
