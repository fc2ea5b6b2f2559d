using System.Diagnostics;
using Xunit;

namespace YTempire.Tests.Builders;

/// <summary>The product as a process of its own, as <c>./ytempire</c> starts it: for what is about processes, signals and what a console says.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];

    private AppProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public IReadOnlyList<string> Output => Copy(_output);

    public IReadOnlyList<string> Errors => Copy(_errors);

    /// <param name="data">The data folder, YTEMPIRE_DATA.</param>
    /// <param name="environment">Added to this process' own; null takes a variable away.</param>
    public static AppProcess Start(string data, IReadOnlyDictionary<string, string?>? environment, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "YTempire.Web");
        // A test run in the background of a script has Ctrl-C ignored, and its children would inherit that.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/tmp",
        };
        start.Environment["YTEMPIRE_DATA"] = data;
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        var app = new AppProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        app._process.OutputDataReceived += (_, line) => Keep(app._output, line.Data);
        app._process.ErrorDataReceived += (_, line) => Keep(app._errors, line.Data);
        app._process.Start();
        app._process.StandardInput.Close();
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        return app;
    }

    /// <summary>Starts <c>run</c> on a free port and waits for its address.</summary>
    public static async Task<(AppProcess App, string Address)> RunAsync(
        string data,
        IReadOnlyDictionary<string, string?>? environment = null
    )
    {
        var app = Start(data, environment, "run", "--port", $"{FreePort()}");
        return (app, await app.LineAsync(line => line.StartsWith("http", StringComparison.Ordinal)));
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<AppProcess> CallAsync(
        string data,
        IReadOnlyDictionary<string, string?>? environment,
        params string[] arguments
    )
    {
        var app = Start(data, environment, arguments);
        await app.EndAsync();
        return app;
    }

    /// <summary>The first line of its output that is wanted; fails with what it said instead when it ends before.</summary>
    public async Task<string> LineAsync(Func<string, bool> isWanted)
    {
        while (true)
        {
            if (Output.FirstOrDefault(isWanted) is { } line)
                return line;
            if (_process.HasExited)
                Assert.Fail($"It ended with {ExitCode}: {string.Join('\n', Errors)}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return ExitCode;
    }

    public int ExitCode => _process.ExitCode;

    /// <summary>Ctrl-C.</summary>
    public async Task<int> InterruptAsync()
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -INT {_process.Id}"]);
        return await EndAsync();
    }

    /// <summary>kill -9, of this process alone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    public static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Processes of this machine that were started with this text among their arguments.</summary>
    public static IReadOnlyList<string> Naming(string text) =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Where(p => int.TryParse(Path.GetFileName(p), out _))
                .Select(CommandOf)
                .Where(c => c.Contains(text, StringComparison.Ordinal)),
        ];

    private static string CommandOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static void Keep(List<string> lines, string? line)
    {
        if (line is null)
            return;
        lock (lines)
            lines.Add(line);
    }

    private static IReadOnlyList<string> Copy(List<string> lines)
    {
        lock (lines)
            return [.. lines];
    }
}
