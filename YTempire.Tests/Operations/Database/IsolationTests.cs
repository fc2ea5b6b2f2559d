using System.Globalization;
using Npgsql;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations.Database;

/// <summary>Two people over every table that can hold their rows, found in the catalogue: what is added later is tested as well.</summary>
public sealed class IsolationTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Refused = PostgresErrorCodes.InsufficientPrivilege;
    private readonly List<string> leaks = [];
    private NpgsqlDataSource app = null!;
    private Tenant ann = null!,
        ben = null!;
    private IReadOnlyList<OwnedTable> tables = [];

    public async ValueTask InitializeAsync()
    {
        app = NpgsqlDataSource.Create(database.ConnectionString(DatabaseRole.App));
        var run = Guid.NewGuid().ToString("n")[..8];
        ann = await Tenants.AddAsync(database, $"ann{run}");
        ben = await Tenants.AddAsync(database, $"ben{run}");
        tables = await OwnedTable.AllAsync(database);
        Assert.True(tables.Count >= 20, "The catalogue should show every table with an owner.");
    }

    [Fact]
    public async Task Nobody_reads_changes_or_removes_anothers_rows()
    {
        foreach (var table in tables)
        {
            await ExpectAsync(table, $"select 1 from {table.Name} where {table.Owner} = @other", rows: 0);
            await ExpectAsync(table, $"update {table.Name} set {table.Owner} = {table.Owner} where {table.Owner} = @other", rows: 0);
            await ExpectAsync(table, $"delete from {table.Name} where {table.Owner} = @other", rows: 0);
        }
        Assert.Empty(leaks);
    }

    [Fact]
    public async Task Nobody_gives_rows_to_another()
    {
        foreach (var table in tables)
        {
            await ExpectAsync(table, $"update {table.Name} set {table.Owner} = @other where {table.Owner} = @me", rows: -1);
            var values = table.Columns.Select(c => c == table.Owner ? "@other::uuid" : c);
            await ExpectAsync(
                table,
                $"insert into {table.Name} ({string.Join(", ", table.Columns)}) select {string.Join(", ", values)} from {table.Name} where {table.Owner} = @me",
                rows: -1
            );
        }
        Assert.Empty(leaks);
    }

    [Fact]
    public async Task Each_person_sees_their_own_row_in_every_table_that_is_open_to_them()
    {
        string[] closed = ["channel_credentials", "recovery_codes"];
        foreach (var table in tables)
        {
            var seen = await RunAsync(ann.Id, $"select 1 from {table.Name} where {table.Owner} = @me");
            Assert.Equal(closed.Contains(table.Name) ? Refused : "1", seen);
        }
    }

    [Fact]
    public async Task Without_a_user_there_are_no_rows_and_no_errors()
    {
        foreach (var table in tables)
        {
            var seen = await RunAsync(null, $"select 1 from {table.Name}");
            Assert.True(seen is "0" or Refused, $"{table.Name}: {seen}");
        }
    }

    [Theory]
    [InlineData("update users set role = 'admin'")]
    [InlineData("update users set subscription_tier = 'enterprise'")]
    [InlineData("update users set deleted_at = now()")]
    [InlineData("update profiles set role = 'admin'")]
    [InlineData("select password_hash from users")]
    [InlineData("select two_factor_secret from users")]
    [InlineData("select token_hash from user_sessions")]
    [InlineData("select key_hash from api_keys")]
    [InlineData("select secret from system_config")]
    [InlineData("select ensure_partitions('2026-01-01', '2026-01-02')")]
    [InlineData("set role ytempire_admin")]
    [InlineData("alter table videos disable row level security")]
    [InlineData("create table mine (x int)")]
    public async Task The_app_role_is_refused(string sql) => Assert.Equal(Refused, await RunAsync(ann.Id, sql));

    [Fact]
    public async Task A_child_cannot_name_another_owner_than_its_parent()
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand("update videos set user_id = $1 where id = $2", superuser);
        command.Parameters.Add(new() { Value = ben.Id });
        command.Parameters.Add(new() { Value = ann.VideoId });
        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, refusal.SqlState);
    }

    [Fact]
    public async Task A_channel_that_changes_hands_takes_everything_below_it_along()
    {
        await using var superuser = await database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand("update youtube_channels set user_id = @other where id = @channel", superuser);
        command.Parameters.AddWithValue("other", ben.Id);
        command.Parameters.AddWithValue("channel", ann.ChannelId);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        foreach (
            var table in new[] { "videos", "video_steps", "artefacts", "video_scripts", "video_stats", "video_analytics", "cost_tracking" }
        )
        {
            Assert.Equal("2", await RunAsync(ben.Id, $"select 1 from {table} where user_id = @me"));
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>The statement must touch <paramref name="rows"/> rows (-1: must fail), or be refused.</summary>
    private async Task ExpectAsync(OwnedTable table, string sql, int rows)
    {
        var outcome = await RunAsync(ann.Id, sql);
        if (outcome != Refused && outcome != rows.ToString(CultureInfo.InvariantCulture))
        {
            leaks.Add($"{table.Name}: {outcome} from {sql}");
        }
    }

    private async Task<string> RunAsync(Guid? user, string sql)
    {
        await using var connection = await app.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("select set_config('app.current_user_id', @me::text, true)", connection);
        command.Parameters.AddWithValue("me", (object?)user ?? DBNull.Value);
        command.Parameters.AddWithValue("other", ben.Id);
        if (user is not null)
        {
            await command.ExecuteNonQueryAsync();
        }
        command.CommandText = sql;
        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            var read = 0;
            while (await reader.ReadAsync())
            {
                read++;
            }
            return Math.Max(read, reader.RecordsAffected).ToString(CultureInfo.InvariantCulture);
        }
        catch (PostgresException refusal)
        {
            return refusal.SqlState;
        }
    }
}
