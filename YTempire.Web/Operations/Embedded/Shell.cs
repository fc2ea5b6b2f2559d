using System.Diagnostics;

namespace YTempire.Web.Operations.Embedded;

/// <summary>Runs a short program to its end and gives back what it said.</summary>
internal static class Shell
{
    public static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyList<string> command, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // PostgreSQL's programs want a folder that they may read; the caller's may be root's own.
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, (output + await error).Trim());
    }
}
