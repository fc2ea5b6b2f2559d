using Npgsql;
using Xunit;
using YTempire.Data.Plumbing;

namespace YTempire.Tests.Builders;

/// <summary>A migrated database of a test class' own: <c>class X(TestDatabase database) : IClassFixture&lt;TestDatabase&gt;</c>.</summary>
public sealed class TestDatabase(TestCluster cluster) : IAsyncLifetime
{
    /// <summary><c>ConnectionStrings:App</c> and so on, as configuration.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; private set; } = new Dictionary<string, string?>();

    public DatabaseConnections Connections =>
        new(Enum.GetValues<DatabaseRole>().ToDictionary(role => role, ConnectionString), Settings["ConnectionStrings:Bootstrap"]);

    public string ConnectionString(DatabaseRole role) => Settings[$"ConnectionStrings:{role}"]!;

    /// <summary>An open connection as the superuser, who sees every row: to arrange and to check, never to prove isolation.</summary>
    public async Task<NpgsqlConnection> OpenAsSuperuserAsync()
    {
        var connection = new NpgsqlConnection(Settings["ConnectionStrings:Bootstrap"]);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask InitializeAsync() => Settings = await cluster.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        if (Settings.Count > 0)
            await cluster.DropDatabaseAsync(new NpgsqlConnectionStringBuilder(ConnectionString(DatabaseRole.App)).Database!);
    }
}
