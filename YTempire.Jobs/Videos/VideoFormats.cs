namespace YTempire.Jobs.Videos;

/// <summary>Sizes of the formats, in pixels.</summary>
public static class VideoFormats
{
    public const int FramesPerSecond = 30;
    public const int SampleRate = 48_000;
    public const int SamplesPerFrame = SampleRate / FramesPerSecond;

    public static (int Width, int Height) Size(this VideoFormat format) =>
        format switch
        {
            VideoFormat.Landscape => (1920, 1080),
            VideoFormat.Short => (1080, 1920),
            VideoFormat.Square => (1080, 1080),
        };
}
