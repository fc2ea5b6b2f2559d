namespace YTempire.Jobs.Integrations.Ffmpeg;

/// <summary>What ffprobe says of a file, typed. Absent streams are null.</summary>
/// <param name="Container">ffprobe's format name, such as <c>mov,mp4,m4a,3gp,3g2,mj2</c>.</param>
/// <param name="Seconds">Length of the container.</param>
/// <param name="IsFastStart">MP4 only: its index lies before its data, so that playing can start while it loads.</param>
public sealed record MediaInfo(string Container, double Seconds, long Bytes, VideoInfo? Video, AudioInfo? Audio, bool IsFastStart)
{
    /// <summary>By how much the picture outlasts the sound (or the other way round); 0 when one is missing.</summary>
    public double SoundDrift => Video is null || Audio is null ? 0 : Math.Abs(Video.End - Audio.End);
}

/// <param name="Frames">As the container counts them; 0 when it does not.</param>
/// <param name="ColourSpace">Such as <c>bt709</c>; empty when untagged.</param>
public sealed record VideoInfo(
    string Codec,
    string Profile,
    int Width,
    int Height,
    string PixelFormat,
    double FramesPerSecond,
    int Frames,
    double Start,
    double Seconds,
    string ColourSpace
)
{
    public double End => Start + Seconds;
}

public sealed record AudioInfo(string Codec, string Profile, int SampleRate, int Channels, double Start, double Seconds)
{
    public double End => Start + Seconds;
}
