namespace YTempire.Jobs.Videos.Captions;

/// <summary>One caption of a caption file: one or two lines, times from the video's start, to the millisecond.</summary>
public sealed record Caption(TimeSpan Start, TimeSpan End, IReadOnlyList<string> Lines)
{
    public double Seconds => (End - Start).TotalSeconds;

    public double ColumnsPerSecond => Lines.Sum(CaptionText.Columns) / Math.Max(0.001, Seconds);
}

/// <summary>What a reader can follow; also what the quality check asks for.</summary>
public static class CaptionLimits
{
    /// <summary>Columns of one line: a Latin letter takes one, a Chinese or Japanese one two.</summary>
    public const int LineColumns = 42;

    public const int Lines = 2;
    public const double ColumnsPerSecond = 20;
    public const double LeastSeconds = 1;
}
