using System.Diagnostics;
using Xunit;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Cli;

/// <summary>The program itself, as a person starts it: its output, its exit code, its signals.</summary>
internal sealed class Verb : IDisposable
{
    private readonly Process process;
    private readonly Task<string> errors;

    private Verb(Process process) => (this.process, errors) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>Over a test's own database and data folder.</summary>
    public static Verb Start(TestDatabase database, string data, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "YTempire.Web"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = data,
            Environment = { ["YTEMPIRE_DATA"] = data },
        };
        foreach (var (name, value) in database.Settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return new Verb(process);
    }

    public async Task<string?> LineAsync() => await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    /// <summary>As Ctrl-C does.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<(int Code, IReadOnlyList<string> Lines, string Errors)> EndAsync()
    {
        var lines = new List<string>();
        while (await LineAsync() is { } line)
            lines.Add(line);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, lines, (await errors).Trim());
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
