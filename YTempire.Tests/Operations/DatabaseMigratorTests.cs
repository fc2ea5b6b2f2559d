using Npgsql;
using Xunit;
using YTempire.Data.Operations;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations;

public sealed class DatabaseMigratorTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        var before = await StateAsync();

        await new DatabaseMigrator().MigrateAsync(database.Connections, TimeProvider.System, cancel);

        Assert.Equal(before, await StateAsync());
    }

    private async Task<string> StateAsync()
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand(
            """
            select concat_ws(' ',
                (select string_agg(path || hash || applied_at, ',' order by path) from applied_sql),
                (select count(*) from pg_class), (select count(*) from pg_policy), (select count(*) from channel_categories))
            """,
            connection
        );
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
