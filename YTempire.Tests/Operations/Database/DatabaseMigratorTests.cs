using Npgsql;
using Xunit;
using YTempire.Data.Operations;
using YTempire.Data.Plumbing;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations.Database;

public sealed class DatabaseMigratorTests(TestDatabase database, TestCluster cluster) : IClassFixture<TestDatabase>
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        var before = await StateAsync();
        await new DatabaseMigrator().MigrateAsync(database.Connections, TimeProvider.System, cancel);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task Two_first_runs_at_once_make_one_database()
    {
        var connections = await NewAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ => Task.Run(() => new DatabaseMigrator().MigrateAsync(connections, TimeProvider.System, cancel), cancel))
        );
        Assert.Equal("5", await ScalarAsync(connections.Of(DatabaseRole.App), "select count(*)::text from channel_categories"));
        await DropAsync(connections);
    }

    [Fact]
    public async Task A_reset_empties_it_and_what_an_admin_changed_stays_over_a_mere_migration()
    {
        var connections = await NewAsync();
        var migrator = new DatabaseMigrator();
        await migrator.MigrateAsync(connections, TimeProvider.System, cancel);
        var admin = connections.Of(DatabaseRole.Admin);
        await ScalarAsync(admin, "update channel_categories set avg_cpm = 1 where name = 'Gaming'");
        await ScalarAsync(admin, "delete from channel_categories where name = 'Finance'");
        await ScalarAsync(connections.Of(DatabaseRole.Migrator), "delete from applied_sql");

        await migrator.MigrateAsync(connections, TimeProvider.System, cancel);
        const string Sum = "select count(*) || ' ' || sum(avg_cpm)::numeric(6,2) from channel_categories";
        Assert.Equal("5 44.10", await ScalarAsync(admin, Sum));

        await migrator.ResetAsync(connections, TimeProvider.System, cancel);
        Assert.Equal("5 47.30", await ScalarAsync(admin, Sum));
        await DropAsync(connections);
    }

    [Fact]
    public async Task A_wrong_password_is_one_sentence()
    {
        var wrong = database.Connections with
        {
            ByRole = new Dictionary<DatabaseRole, string>
            {
                [DatabaseRole.Migrator] = database
                    .ConnectionString(DatabaseRole.Migrator)
                    .Replace("only-for-tests", "wrong", StringComparison.Ordinal),
            },
            Bootstrap = null,
        };
        var failure = await Assert.ThrowsAsync<FailureException>(() =>
            new DatabaseMigrator().MigrateAsync(wrong, TimeProvider.System, cancel)
        );
        Assert.Equal("database.unreachable", failure.Code);
    }

    [Fact]
    public void A_missing_connection_string_names_the_setting()
    {
        var failure = Assert.Throws<FailureException>(() =>
            new DatabaseConnections(new Dictionary<DatabaseRole, string>()).Of(DatabaseRole.Jobs)
        );
        Assert.Contains("ConnectionStrings__Jobs", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_pools_together_leave_the_server_room() =>
        Assert.InRange(Enum.GetValues<DatabaseRole>().Sum(DataSources.PoolSize), 1, 150);

    private async Task<DatabaseConnections> NewAsync()
    {
        var settings = await cluster.SettingsAsync($"t_{Guid.NewGuid():n}");
        return new DatabaseConnections(
            Enum.GetValues<DatabaseRole>().ToDictionary(role => role, role => settings[$"ConnectionStrings:{role}"] + ";Pooling=false"),
            settings["ConnectionStrings:Bootstrap"]
        );
    }

    private Task DropAsync(DatabaseConnections connections) =>
        cluster.DropDatabaseAsync(new NpgsqlConnectionStringBuilder(connections.Of(DatabaseRole.App)).Database!);

    private async Task<string> StateAsync() =>
        await ScalarAsync(
            database.ConnectionString(DatabaseRole.Migrator),
            """
            select concat_ws(' ',
                (select string_agg(path || hash || applied_at, ',' order by path) from applied_sql),
                (select count(*) from pg_class), (select count(*) from pg_policy), (select count(*) from channel_categories))
            """
        );

    private async Task<string> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancel) as string ?? "";
    }
}
