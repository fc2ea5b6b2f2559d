using System.CommandLine;
using YTempire.Web.Operations;

namespace YTempire.Web.Cli;

/// <summary><c>./ytempire run</c>: the whole product until Ctrl-C.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port to listen on, loopback only.", DefaultValueFactory = _ => 5080 };
        var verb = new Command("run", "Starts YTempire with its database and cache, and prints its address.") { port };
        verb.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(port), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(int port, CancellationToken cancel)
    {
        await using var app = AppHost.BuildWeb([$"http://localhost:{port}"], new Dictionary<string, string?>());
        await app.StartAsync(cancel);
        Console.WriteLine($"http://localhost:{port}");
        await app.WaitForShutdownAsync(cancel);
        return Verbs.Ok;
    }
}
