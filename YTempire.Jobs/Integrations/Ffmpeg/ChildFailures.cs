using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Integrations.Ffmpeg;

/// <summary>What can go wrong with a child, each as one sentence for a person.</summary>
internal static class ChildFailures
{
    /// <summary>How the lines that tell a cause begin or end; the first of them is the cause, the later ones are what followed from it.</summary>
    private static readonly string[] Causes =
    [
        "error",
        "invalid",
        "no such",
        "unable",
        "could not",
        "cannot",
        "failed",
        "not found",
        "denied",
    ];

    public static FailureException Missing(string program) =>
        new(
            "ffmpeg.missing",
            $"The program '{Path.GetFileName(program)}' was not found on this machine.",
            "Install the package ffmpeg (Debian: apt install ffmpeg), then try again."
        );

    public static FailureException Timeout(ChildRequest request, TimeSpan elapsed) =>
        new(
            "ffmpeg.timeout",
            $"'{Path.GetFileName(request.Program)}' was stopped after {elapsed.TotalSeconds:0} seconds without finishing.",
            "Try again; if it happens again, the machine is too busy or the file is damaged.",
            isTransient: true
        );

    public static FailureException DiskFull(Exception? inner = null) =>
        new(
            "disk.full",
            "The disk is full: the file could not be written.",
            "Free some space; the work goes on by itself afterwards.",
            isTransient: true,
            inner
        );

    public static FailureException Failed(ChildRequest request, int exitCode, IReadOnlyList<string> log)
    {
        if (log.Any(line => line.Contains("No space left on device", StringComparison.Ordinal)))
            return DiskFull();
        var cause = log.FirstOrDefault(line => Causes.Any(c => line.Contains(c, StringComparison.OrdinalIgnoreCase)));
        var said = (cause ?? log.LastOrDefault(line => line.Length > 0) ?? "it gave no reason").Trim().TrimEnd('.');
        // 128 + n, or a bare signal: the kernel or an administrator ended it, which says nothing against the input.
        var killed = exitCode is 137 or 9 or 143;
        return new FailureException(
            "ffmpeg.failed",
            $"'{Path.GetFileName(request.Program)}' stopped with code {exitCode}: {said}.",
            killed ? "It was ended from outside; try again." : "Check the file that the step reads; the step's log holds the rest.",
            isTransient: killed
        );
    }
}
