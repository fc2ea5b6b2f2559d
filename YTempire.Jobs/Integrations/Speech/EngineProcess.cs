using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>
/// Runs a speech engine as a child with limits on memory and processor time, and says how many CPU seconds it took.
/// The shell's script is constant; program and arguments reach it as a list. A cancelled or late child is killed with all its own.
/// </summary>
internal static partial class EngineProcess
{
    private const string Limits = "ulimit -c 0; ulimit -t 120; \"$@\"; code=$?; times >&2; exit $code";

    /// <returns>CPU seconds. Throws <see cref="FailureException"/> <c>voice.failed</c> or <c>voice.timeout</c>.</returns>
    public static async Task<double> RunAsync(
        string engine,
        IReadOnlyList<string> command,
        string folder,
        TimeSpan timeout,
        CancellationToken cancel
    )
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["-c", Limits, engine, .. command])
            start.ArgumentList.Add(argument);
        // Engines read start-up files from the home folder; nobody's habits belong into a video.
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start) ?? throw Failed(engine, "it did not start");
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(timeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = await process.StandardError.ReadToEndAsync(limit.Token);
            await output;
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode != 0)
                throw Failed(engine, $"it ended with code {process.ExitCode}: {LastLine(errors)}");
            return CpuSeconds(errors);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new FailureException(
                "voice.timeout",
                $"{engine} took longer than {timeout.TotalSeconds:0} s for one scene.",
                "Try again; if it stays, shorten the scene.",
                isTransient: true
            );
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(2000);
            }
        }
    }

    /// <summary>The second line of <c>times</c> holds the children's user and system time, such as <c>0m0.25s 0m0.20s</c>.</summary>
    private static double CpuSeconds(string errors)
    {
        var line = errors.TrimEnd().Split('\n')[^1];
        return TimePattern()
            .Matches(line)
            .Sum(m =>
                60 * double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)
                + double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)
            );
    }

    private static string LastLine(string errors)
    {
        var line =
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(l => !TimePattern().IsMatch(l)) ?? "no word of why";
        return line.Length > 200 ? line[..200] : line;
    }

    private static FailureException Failed(string engine, string why) =>
        new(
            "voice.failed",
            $"{engine} could not speak the scene: {why}.",
            "Try again; if it stays, choose another voice.",
            isTransient: true
        );

    [GeneratedRegex(@"(\d+)m([\d.]+)s")]
    private static partial Regex TimePattern();
}
