using System.Diagnostics;

namespace YTempire.Web.Operations.Embedded;

/// <summary>
/// Keeps one server process alive on a thread of its own: the system sends the "your parent died" signal when the thread that started the
/// process ends, so a thread of the pool would stop the database at random. A server that dies is started again.
/// </summary>
internal sealed class PostgresServer(PostgresOptions options, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan s_restartAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _stop = new();
    private readonly Queue<string> _lastLines = new();
    private volatile Process? _process;
    private volatile bool _hasStarted;

    private const int LastAttempt = 3;
    private volatile int _failures;

    /// <summary>True when it ended several times: one failure may be what a killed predecessor still holds.</summary>
    public bool HasFailed => _failures >= LastAttempt;

    public string LastWords
    {
        get
        {
            lock (_lastLines)
                return string.Join(' ', _lastLines);
        }
    }

    public void Start()
    {
        _hasStarted = true;
        new Thread(KeepAlive) { IsBackground = true, Name = "postgres" }.Start();
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Set();
        if (!_hasStarted)
            return;
        Signal(Native.Interrupt);
        if (await Task.WhenAny(_stopped.Task, Task.Delay(s_patience)) != _stopped.Task)
            Signal(Native.Quit);
        await _stopped.Task;
        _stop.Dispose();
    }

    private void KeepAlive()
    {
        do
        {
            using var process = new Process { StartInfo = StartInfo() };
            process.ErrorDataReceived += (_, line) => Remember(line.Data);
            process.Start();
            process.BeginErrorReadLine();
            _process = process;
            if (_stop.IsSet)
                Signal(Native.Interrupt);
            process.WaitForExit();
            _process = null;
            _failures++;
            if (!_stop.IsSet)
                log.LogWarning(
                    "The database server ended with code {ExitCode}: {LastWords} It is started again.",
                    process.ExitCode,
                    LastWords
                );
        } while (!_stop.Wait(s_restartAfter));
        _stopped.SetResult();
    }

    private ProcessStartInfo StartInfo()
    {
        var command = options.Server();
        return new(command[0], command.Skip(1)) { RedirectStandardError = true, WorkingDirectory = "/" };
    }

    private void Signal(int signal)
    {
        if (_process is { } process)
            Native.Signal(process.Id, signal);
    }

    private void Remember(string? line)
    {
        if (line is null)
            return;
        lock (_lastLines)
        {
            _lastLines.Enqueue(line);
            while (_lastLines.Count > 3)
                _lastLines.Dequeue();
        }
    }
}
