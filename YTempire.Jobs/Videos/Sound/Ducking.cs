using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Sound;

/// <summary>
/// How loud the music is at each frame: low while someone speaks, up in longer pauses, faded in and out at the video's ends.
/// The words are known beforehand, so the music goes down before the voice comes and not after.
/// </summary>
internal sealed class Ducking
{
    /// <summary>Shorter pauses leave the music where it is: pumping is worse than quiet.</summary>
    private const double ShortestPause = 0.7;
    private const double FallSeconds = 0.3;
    private const double RiseSeconds = 0.5;
    private const double FadeIn = 0.6;
    private const double FadeOut = 1.6;

    /// <summary>The music in pauses, above its level under the voice, in dB.</summary>
    private const double Swell = 8;
    private readonly List<(double Start, double End)> speech = [];
    private readonly double seconds;

    public Ducking(Timeline timeline)
    {
        seconds = timeline.Seconds;
        foreach (var scene in timeline.Scenes)
        foreach (var word in scene.Words)
        {
            var offset = scene.StartFrame / (double)VideoFormats.FramesPerSecond;
            var (start, end) = (offset + word.Start, offset + word.End);
            if (speech.Count > 0 && start - speech[^1].End < ShortestPause)
                speech[^1] = (speech[^1].Start, Math.Max(speech[^1].End, end));
            else
                speech.Add((start, end));
        }
    }

    /// <summary>Factor for the music whose level under the voice is 1.</summary>
    public double At(double time)
    {
        var fade = Smooth(time / FadeIn) * Smooth((seconds - time) / FadeOut);
        return fade * Math.Pow(10, Swell * (1 - Speaking(time)) / 20);
    }

    private double Speaking(double time)
    {
        var most = 0.0;
        foreach (var (start, end) in speech)
        {
            if (start - FallSeconds > time)
                break;
            var near =
                time < start ? 1 - (start - time) / FallSeconds
                : time > end ? 1 - (time - end) / RiseSeconds
                : 1;
            most = Math.Max(most, Smooth(near));
        }
        return most;
    }

    private static double Smooth(double x)
    {
        x = Math.Clamp(x, 0, 1);
        return x * x * (3 - 2 * x);
    }
}
