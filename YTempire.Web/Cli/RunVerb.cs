using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using YTempire.Data.Accounts;
using YTempire.Web.Accounts;
using YTempire.Web.Operations;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Web.Cli;

/// <summary><c>./ytempire run</c>: the whole product until Ctrl-C.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "Port to listen on.",
            CustomParser = PortIn,
            DefaultValueFactory = _ => 5080,
        };
        var bind = new Option<string>("--bind")
        {
            Description = "IP address to listen on; any but loopback needs TLS or a declared proxy.",
            DefaultValueFactory = _ => "localhost",
        };
        var verb = new Command(Instance.RunVerb, "Starts YTempire with its database and cache, and prints its address.") { port, bind };
        verb.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(bind), parsed.GetValue(port), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(string bind, int port, CancellationToken cancel)
    {
        await using var launch = Launch.Open();
        var transport = Transport.Choose(bind, port, launch.Configuration);
        await using var instance = await Instance.OwnAsync(
            launch.Folder,
            Instance.RunVerb,
            launch.Configuration,
            launch.Log,
            transport.RequireFreePort,
            cancel
        );
        await using var app = AppHost.BuildWeb(transport, instance.Settings);
        AppHost.RequireSecrets(app.Services);
        await app.StartAsync(cancel);
        instance.Announce(transport.Address);
        Console.WriteLine(transport.Address);
        if (transport.IsPublic && await IsFirstAccountMissingAsync(app.Services, cancel))
            app.Services.GetRequiredService<SetupGate>().TellToken();
        await app.WaitForShutdownAsync(cancel);
        return Verbs.Ok;
    }

    private static async Task<bool> IsFirstAccountMissingAsync(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RegisterAccount>().IsFirstAsync(cancel);
    }

    private static int PortIn(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort)
            return port;
        result.AddError($"'{word}' is no port: give a number from 1 to {IPEndPoint.MaxPort}.");
        return default;
    }
}
