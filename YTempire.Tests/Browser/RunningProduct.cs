using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Browser;

/// <summary><c>ytempire run</c> on a data folder of its own, as a process that can be killed and started again.</summary>
public sealed class RunningProduct : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly int _port = FreePort();
    private Process? _process;

    public string Address => $"http://localhost:{_port}";

    public static async Task<RunningProduct> StartAsync()
    {
        var product = new RunningProduct();
        await product.RunAsync();
        return product;
    }

    /// <summary><c>kill -9</c>, as the machine does when it runs out of memory; then the same command again.</summary>
    public async Task KillAndRunAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        await RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            // SIGTERM: it stops its database itself, and the folder can go.
            using (var term = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
                await term.WaitForExitAsync();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
        _folder.Dispose();
    }

    private async Task RunAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "YTempire.Web.dll"), "run", "--port", $"{_port}" },
            Environment = { ["YTEMPIRE_DATA"] = _folder.Path },
        };
        var process = _process = Process.Start(start)!;
        var said = new ConcurrentQueue<string>();
        var listening = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.OutputDataReceived += (_, line) =>
        {
            said.Enqueue(line.Data ?? "");
            if (line.Data is null || line.Data == Address)
                listening.TrySetResult(line.Data is not null);
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        Assert.True(await listening.Task, "The product did not start:\n" + string.Join('\n', said));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
