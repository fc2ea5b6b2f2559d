using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Captions;

/// <summary>The caption files that go with a video.</summary>
public static class CaptionFiles
{
    public const string Version = "1";

    public static string Srt(Timeline timeline) => throw new NotImplementedException(timeline.ToString());

    public static string Vtt(Timeline timeline) => throw new NotImplementedException(timeline.ToString());
}
