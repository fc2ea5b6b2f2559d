using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace YTempire.Jobs.Integrations.Ffmpeg;

internal sealed record ChildRequest(string Program, IReadOnlyList<string> Arguments, FfmpegCommand Command, FfmpegOptions Limits);

/// <summary>Starts, watches, limits and ends one child; turns what went wrong into one sentence.</summary>
internal static partial class ChildProcess
{
    private const int Sigterm = 15;
    private static readonly TimeSpan PatienceAfterTerm = TimeSpan.FromMilliseconds(400);

    public static async Task<FfmpegResult> RunAsync(ChildRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var clock = Stopwatch.StartNew();
        using var deadline = new CancellationTokenSource(request.Command.Timeout ?? request.Limits.Timeout);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        var log = new ChildLog(request.Command.OnLog);
        var succeeded = false;
        using var child = Start(request);
        try
        {
            var reading = log.ReadAsync(child.StandardError);
            var draining = DrainAsync(child, request.Command, stop.Token);
            var feeding = FeedAsync(child, request.Command, stop.Token);
            try
            {
                await child.WaitForExitAsync(stop.Token);
                await Task.WhenAll(feeding, draining);
            }
            catch (Exception)
            {
                await EndAsync(child);
                await Task.WhenAny(Task.WhenAll(feeding, draining), Task.Delay(PatienceAfterTerm, CancellationToken.None));
                if (stop.IsCancellationRequested || child.ExitCode == 0)
                    cancel.ThrowIfCancellationRequested();
                if (deadline.IsCancellationRequested)
                    throw ChildFailures.Timeout(request, clock.Elapsed);
                // The feeder's own mistake comes first; a pipe that the child closed is only the child's failure seen from here.
                if (feeding.Exception?.InnerException is { } mistake and not (IOException or OperationCanceledException))
                    throw new InvalidOperationException("Feeding the child failed.", mistake);
                if (child.ExitCode == 0)
                    throw;
            }
            await reading;
            if (child.ExitCode != 0)
                throw ChildFailures.Failed(request, child.ExitCode, log.Tail);
            succeeded = true;
            return new FfmpegResult(log.CpuSeconds, clock.Elapsed, log.Tail);
        }
        finally
        {
            if (!succeeded && request.Command.Output is { } output)
                File.Delete(output);
        }
    }

    private static Process Start(ChildRequest request)
    {
        var limited = PrlimitPath is not null;
        var start = new ProcessStartInfo(limited ? PrlimitPath! : request.Program)
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = request.Command.WorkFolder ?? Path.GetTempPath(),
        };
        var program = FindProgram(request.Program) ?? throw ChildFailures.Missing(request.Program);
        if (limited)
        {
            start.ArgumentList.Add("--core=0");
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--as={request.Limits.MemoryLimit}"));
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={request.Limits.CpuLimit}"));
            start.ArgumentList.Add("--");
            start.ArgumentList.Add(program);
        }
        foreach (var argument in request.Arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw ChildFailures.Missing(request.Program);
    }

    private static async Task FeedAsync(Process child, FfmpegCommand command, CancellationToken stop)
    {
        try
        {
            if (command.Feed is not null)
                await command.Feed(child.StandardInput.BaseStream, stop);
        }
        finally
        {
            try
            {
                await child.StandardInput.DisposeAsync();
            }
            catch (IOException)
            {
                // The child closed its end first: its exit code tells why.
            }
        }
    }

    private static Task DrainAsync(Process child, FfmpegCommand command, CancellationToken stop) =>
        (command.Drain ?? ((stream, token) => stream.CopyToAsync(Stream.Null, token)))(child.StandardOutput.BaseStream, stop);

    /// <summary>SIGTERM lets ffmpeg leave by itself; what does not leave is killed. Together well under a second.</summary>
    private static async Task EndAsync(Process child)
    {
        if (child.HasExited)
            return;
        _ = Kill(child.Id, Sigterm);
        try
        {
            await child.WaitForExitAsync(new CancellationTokenSource(PatienceAfterTerm).Token);
        }
        catch (OperationCanceledException)
        {
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static readonly string? PrlimitPath = FindProgram("prlimit");

    private static string? FindProgram(string name) =>
        name.Contains('/', StringComparison.Ordinal)
            ? (File.Exists(name) ? name : null)
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(':', StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, name))
                .FirstOrDefault(File.Exists);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);
}
