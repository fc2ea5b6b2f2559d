using System.CommandLine;
using YTempire.Web.Operations;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Web.Cli;

/// <summary><c>./ytempire run</c>: the whole product until Ctrl-C.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port to listen on, loopback only.", DefaultValueFactory = _ => 5080 };
        var verb = new Command(Instance.RunVerb, "Starts YTempire with its database and cache, and prints its address.") { port };
        verb.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(port), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(int port, CancellationToken cancel)
    {
        await using var launch = Launch.Open();
        await using var instance = await Instance.OwnAsync(launch.Folder, Instance.RunVerb, launch.Configuration, launch.Log, cancel);
        await using var app = AppHost.BuildWeb([$"http://localhost:{port}"], instance.Settings);
        await app.StartAsync(cancel);
        instance.Announce($"http://localhost:{port}");
        Console.WriteLine($"http://localhost:{port}");
        await app.WaitForShutdownAsync(cancel);
        return Verbs.Ok;
    }
}
