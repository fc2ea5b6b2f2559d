namespace YTempire.Jobs.Videos.Timelines;

/// <summary>One spoken word. Times are seconds from the start of its scene's sound.</summary>
public sealed record WordTiming(string Text, double Start, double End);

/// <summary>What step 5 writes: where every scene lies, to the frame (1,600 samples a frame at 48 kHz and 30 fps).</summary>
public sealed record Timeline(IReadOnlyList<SceneTiming> Scenes)
{
    public int Frames => Scenes.Count == 0 ? 0 : Scenes[^1].StartFrame + Scenes[^1].Frames;
    public double Seconds => Frames / (double)VideoFormats.FramesPerSecond;
}

/// <param name="StartFrame">First frame of the scene in the whole video.</param>
/// <param name="Frames">Length, always at least 1.</param>
/// <param name="SpeechOffset">Seconds of quiet between the scene's start and its first sample of speech.</param>
/// <param name="Words">Spoken words; times relative to the scene's start (offset included).</param>
/// <param name="CueTimes">Seconds from the scene's start at which element i of the content appears; one per element.</param>
public sealed record SceneTiming(
    string SceneId,
    int StartFrame,
    int Frames,
    double SpeechOffset,
    IReadOnlyList<WordTiming> Words,
    IReadOnlyList<double> CueTimes
)
{
    public double Seconds => Frames / (double)VideoFormats.FramesPerSecond;
}
