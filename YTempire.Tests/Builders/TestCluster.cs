using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;
using YTempire.Data.Operations;
using YTempire.Data.Plumbing;
using YTempire.Tests.Builders;
using YTempire.Web.Operations.Embedded;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace YTempire.Tests.Builders;

/// <summary>
/// One real PostgreSQL for the whole run, started when a test first asks, made by the product's own code; and one migrated database that every
/// test's database is a copy of. Ask for a <see cref="TestDatabase"/> or a <see cref="TestApp"/> instead.
/// </summary>
public sealed class TestCluster : IAsyncDisposable
{
    private const string Password = "only-for-tests";
    private const string Template = "ytempire_template";

    private readonly TempFolder _folder = new();
    private readonly Lazy<Task<EmbeddedPostgres>> _postgres;
    private readonly SemaphoreSlim _copying = new(1);

    public TestCluster() => _postgres = new(StartAsync);

    /// <summary>A fresh migrated database; connection strings for every role, as configuration.</summary>
    public async Task<Dictionary<string, string?>> CreateDatabaseAsync()
    {
        var name = $"t_{Guid.NewGuid():n}";
        // Copying takes the template for itself: two copies at once would refuse each other.
        await _copying.WaitAsync();
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {Template} OWNER ytempire_owner");
        }
        finally
        {
            _copying.Release();
        }
        return await SettingsAsync(name);
    }

    /// <summary>A name for a database that does not exist yet, for tests of the migrator itself.</summary>
    public async Task<Dictionary<string, string?>> SettingsAsync(string database)
    {
        var sockets = (await _postgres.Value).Sockets;
        var settings = Enum.GetValues<DatabaseRole>()
            .ToDictionary(role => $"ConnectionStrings:{role}", string? (role) => Text(sockets, role, database));
        settings["ConnectionStrings:Bootstrap"] = InstanceConnections.Text(sockets, PostgresOptions.Superuser, Password, database);
        return settings;
    }

    public async Task DropDatabaseAsync(string name) => await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    public async ValueTask DisposeAsync()
    {
        if (_postgres.IsValueCreated)
            await (await _postgres.Value).DisposeAsync();
        _copying.Dispose();
        _folder.Dispose();
    }

    private async Task<EmbeddedPostgres> StartAsync()
    {
        var home = await ClusterHome.PrepareAsync(_folder.Path, CancellationToken.None);
        var options = new PostgresOptions(home, PostgresBinaries.Find(null), Password, IsDurable: false);
        var postgres = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None);
        var connections = new DatabaseConnections(
            Enum.GetValues<DatabaseRole>().ToDictionary(role => role, role => Text(postgres.Sockets, role, Template)),
            InstanceConnections.Text(postgres.Sockets, PostgresOptions.Superuser, Password, Template)
        );
        await new DatabaseMigrator().MigrateAsync(connections, TimeProvider.System, CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
        return postgres;
    }

    private async Task ExecuteAsync(string sql)
    {
        var text = InstanceConnections.Text((await _postgres.Value).Sockets, PostgresOptions.Superuser, Password, "postgres");
        await using var connection = new NpgsqlConnection(text);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Text(string sockets, DatabaseRole role, string database) =>
        InstanceConnections.Text(sockets, InstanceConnections.Login(role), Password, database);
}
