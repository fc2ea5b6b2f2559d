using System.Collections.Concurrent;
using Npgsql;

namespace YTempire.Data.Plumbing;

/// <summary>One pool of connections per database role, opened when first used. All of them together stay below 150 of the server's 200.</summary>
public sealed class DataSources(DatabaseConnections connections) : IDisposable, IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseRole, Lazy<NpgsqlDataSource>> sources = new();

    public NpgsqlDataSource this[DatabaseRole role] => sources.GetOrAdd(role, r => new Lazy<NpgsqlDataSource>(() => Build(r))).Value;

    public static int PoolSize(DatabaseRole role) =>
        role switch
        {
            DatabaseRole.App => 60,
            DatabaseRole.Admin => 10,
            DatabaseRole.Identity => 20,
            DatabaseRole.Jobs => 40,
            DatabaseRole.Readonly => 5,
            DatabaseRole.Backup => 3,
            DatabaseRole.Migrator => 4,
        };

    public void Dispose()
    {
        foreach (var source in sources.Values.Where(s => s.IsValueCreated))
        {
            source.Value.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in sources.Values.Where(s => s.IsValueCreated))
        {
            await source.Value.DisposeAsync();
        }
    }

    private NpgsqlDataSource Build(DatabaseRole role)
    {
        var text = new NpgsqlConnectionStringBuilder(connections.Of(role))
        {
            MaxPoolSize = PoolSize(role),
            ApplicationName = $"ytempire-{role.ToString().ToLowerInvariant()}",
            // Reset on close is what keeps one user's setting from the next, should anything ever set one for a session.
            NoResetOnClose = false,
        };
        return NpgsqlDataSource.Create(text);
    }
}
