namespace YTempire.Jobs.Integrations.Ffmpeg;

/// <summary>Configuration section <c>Ffmpeg</c>: where the programs are and how much of the machine they may take.</summary>
public sealed class FfmpegOptions
{
    /// <summary>A name looked up on PATH, or a full path.</summary>
    public string FfmpegPath { get; set; } = "ffmpeg";

    public string FfprobePath { get; set; } = "ffprobe";

    /// <summary>Address space of one child, in bytes: a hostile file must not take the machine with it.</summary>
    public long MemoryLimit { get; set; } = 4L << 30;

    /// <summary>CPU time of one child, in seconds; the kernel ends it there, even when nobody is left to watch it.</summary>
    public int CpuLimit { get; set; } = 4 * 3600;

    /// <summary>Longest run of one child.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromHours(1);
}
