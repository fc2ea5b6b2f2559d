using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>Words that stand on the screen together. Times are seconds from the scene's start; pages do not overlap.</summary>
public sealed record CaptionPage(double Start, double End, IReadOnlyList<WordTiming> Words);
