namespace YTempire.Jobs.Integrations.Ffmpeg;

/// <summary>One call of ffmpeg as data. The runner adds what every call needs (<c>-nostdin</c>, whitelists, limits).</summary>
/// <param name="Arguments">Inputs, options and outputs; name files with <see cref="File"/>, never bare.</param>
public sealed record FfmpegCommand(IReadOnlyList<string> Arguments)
{
    /// <summary>The file this call makes, if any: gone again unless the call succeeds.</summary>
    public string? Output { get; init; }

    /// <summary>Writes the child's standard input (raw frames, raw sound); the runner closes it afterwards.</summary>
    public Func<Stream, CancellationToken, Task>? Feed { get; init; }

    /// <summary>Reads the child's standard output to its end.</summary>
    public Func<Stream, CancellationToken, Task>? Drain { get; init; }

    /// <summary>Sees every line of the log as it comes; used by checks that read a filter's findings.</summary>
    public Action<string>? OnLog { get; init; }

    /// <summary>The child's current folder; null for the system's temporary one.</summary>
    public string? WorkFolder { get; init; }

    /// <summary>Shorter than the configured limit, for calls that should be quick.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>A path as ffmpeg must be told it: no option (leading dash) and no other protocol can come of a file's name.</summary>
    public static string File(string path) => "file:" + Path.GetFullPath(path);
}

/// <param name="CpuSeconds">User and system time of the child.</param>
/// <param name="LogTail">Its last lines.</param>
public sealed record FfmpegResult(double CpuSeconds, TimeSpan Elapsed, IReadOnlyList<string> LogTail);
