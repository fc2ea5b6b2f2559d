using Npgsql;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations.Database;

/// <summary>What a role may not even ask, whoever it acts for.</summary>
public sealed class GrantTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData(DatabaseRole.App)]
    [InlineData(DatabaseRole.Admin)]
    [InlineData(DatabaseRole.Identity)]
    [InlineData(DatabaseRole.Jobs)]
    [InlineData(DatabaseRole.Readonly)]
    public async Task No_partition_is_read_past_its_parent(DatabaseRole role)
    {
        var partitions = await OwnedTable.PartitionsAsync(database);
        Assert.True(partitions.Count >= 10);
        foreach (var partition in partitions)
        {
            await ExpectRefusalAsync(role, $"select 1 from {partition}");
        }
    }

    [Theory]
    [InlineData(DatabaseRole.App, "select password_hash from users")]
    [InlineData(DatabaseRole.App, "select access_token from channel_credentials")]
    [InlineData(DatabaseRole.App, "select code_hash from recovery_codes")]
    [InlineData(DatabaseRole.Admin, "select password_hash from users")]
    [InlineData(DatabaseRole.Admin, "select two_factor_secret from users")]
    [InlineData(DatabaseRole.Admin, "select access_token from channel_credentials")]
    [InlineData(DatabaseRole.Admin, "select code_hash from recovery_codes")]
    [InlineData(DatabaseRole.Jobs, "select password_hash from users")]
    [InlineData(DatabaseRole.Jobs, "select two_factor_secret from users")]
    [InlineData(DatabaseRole.Identity, "select 1 from videos")]
    [InlineData(DatabaseRole.Identity, "select access_token from channel_credentials")]
    [InlineData(DatabaseRole.Readonly, "select 1 from users")]
    [InlineData(DatabaseRole.Readonly, "select 1 from videos")]
    [InlineData(DatabaseRole.Admin, "delete from audit_logs")]
    [InlineData(DatabaseRole.Jobs, "update audit_logs set action = 'none'")]
    [InlineData(DatabaseRole.Admin, "update cost_tracking set amount = 0")]
    public Task Refused(DatabaseRole role, string sql) => ExpectRefusalAsync(role, sql);

    [Fact]
    public async Task The_backup_role_sees_every_row_and_changes_none()
    {
        var tenant = await Tenants.AddAsync(database, "backed-up");
        await using var source = NpgsqlDataSource.Create(database.ConnectionString(DatabaseRole.Backup));
        await using var read = source.CreateCommand("select count(*) from videos where id = $1");
        read.Parameters.Add(new() { Value = tenant.VideoId });
        Assert.Equal(1L, await read.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        await using var write = source.CreateCommand("delete from videos");
        await Assert.ThrowsAsync<PostgresException>(() => write.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Even_the_owner_is_held_by_row_level_security()
    {
        await Tenants.AddAsync(database, "forced");
        await using var source = NpgsqlDataSource.Create(database.ConnectionString(DatabaseRole.Migrator));
        await using var command = source.CreateCommand("select count(*) from videos");
        Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private async Task ExpectRefusalAsync(DatabaseRole role, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString(role));
        await using var command = source.CreateCommand(sql);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }
}
