using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using YTempire.Data.Plumbing;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Tests.Builders;

/// <summary>A PostgreSQL of a test's own, to be stopped and started again under a running application.</summary>
public sealed class OwnCluster : IAsyncDisposable
{
    private const string Password = "only-for-tests";
    private readonly TempFolder _folder = new();
    private EmbeddedPostgres? _postgres;

    private OwnCluster() { }

    /// <summary>As configuration, <c>ConnectionStrings:App</c> and so on; and as an environment for a process.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    public Dictionary<string, string?> Environment =>
        Settings.ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value);

    public static async Task<OwnCluster> StartNewAsync()
    {
        var cluster = new OwnCluster();
        var sockets = await cluster.StartAsync();
        foreach (var role in Enum.GetValues<DatabaseRole>())
            cluster.Settings[$"ConnectionStrings:{role}"] = InstanceConnections.Text(sockets, InstanceConnections.Login(role), Password);
        cluster.Settings["ConnectionStrings:Bootstrap"] = InstanceConnections.Text(sockets, PostgresOptions.Superuser, Password);
        return cluster;
    }

    public async Task<string> StartAsync()
    {
        var home = await ClusterHome.PrepareAsync(_folder.Path, CancellationToken.None);
        var options = new PostgresOptions(home, PostgresBinaries.Find(null), Password, IsDurable: false);
        _postgres = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None);
        return _postgres.Sockets;
    }

    public async Task StopAsync()
    {
        await _postgres!.DisposeAsync();
        _postgres = null;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        _folder.Dispose();
    }
}
