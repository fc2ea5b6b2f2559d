using YTempire.Data.Plumbing;
using YTempire.Web.Operations;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Web.Cli.Drill;

/// <summary>
/// A data folder of the drill's own, the processes that work on it, and the product's services to ask for videos and to look at the rows. With
/// two nodes the drill holds the database and they attach; a single one owns it, and takes it with it when it dies.
/// </summary>
internal sealed class DrillSite : IAsyncDisposable
{
    private readonly ScratchInstance? held;
    private readonly DataFolder folder;
    private IHost? host;

    private DrillSite(ScratchInstance? held, DataFolder folder, KillOptions options)
    {
        (this.held, this.folder) = (held, folder);
        Orders = folder.Within("drill");
        var atOnce = DrillVideos.AtOnce.ToString(System.Globalization.CultureInfo.InvariantCulture);
        // Any node must be able to take over all that another one held.
        var environment = new Dictionary<string, string> { ["Queue__Width"] = atOnce, ["Queue__PerUser"] = atOnce };
        Nodes = [.. Enumerable.Range(0, options.Nodes).Select(i => new DrillNode($"{(char)('a' + i)}", folder, Orders, environment))];
    }

    public string Orders { get; }

    public IReadOnlyList<DrillNode> Nodes { get; }

    public IServiceProvider Services => host!.Services;

    public static async Task<DrillSite> OpenAsync(KillOptions options, CancellationToken cancel)
    {
        var held = options.Nodes > 1 ? await ScratchInstance.OpenAsync("drill", cancel) : null;
        var site = new DrillSite(held, held?.Folder ?? ScratchInstance.NewFolder("drill"), options);
        try
        {
            foreach (var node in site.Nodes)
                node.Start();
            site.host = AppHost.BuildForVerb(held?.Settings ?? await site.SettingsOfOwnerAsync(cancel));
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            node.Order("");
        foreach (var node in Nodes.Where(n => n.IsAlive))
            await (node.StandsAt is null ? node.StopAsync(default) : node.KillAsync(default));
        host?.Dispose();
        if (held is not null)
            await held.DisposeAsync();
        else
            Directory.Delete(folder.Root, recursive: true);
    }

    private async Task<IReadOnlyDictionary<string, string?>> SettingsOfOwnerAsync(CancellationToken cancel)
    {
        while (true)
        {
            if (InstanceCard.Read(folder) is { IsReady: true } card)
            {
                var settings = new Dictionary<string, string?> { ["Data:Folder"] = folder.Root };
                InstanceConnections.Fill(settings, InstancePasswords.LoadOrMake(folder), card);
                return settings;
            }
            if (!Nodes[0].IsAlive)
                throw new FailureException("drill.start", $"The node did not start: {Nodes[0].LastWords}", "");
            await Task.Delay(100, cancel);
        }
    }
}
