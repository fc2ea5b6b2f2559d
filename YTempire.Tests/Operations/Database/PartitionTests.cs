using System.Globalization;
using Npgsql;
using Xunit;
using YTempire.Data.Operations;
using YTempire.Data.Plumbing;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Operations.Database;

public sealed class PartitionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2031-01-31T23:59:59Z", "2030_10", "2031_04")]
    [InlineData("2032-02-29T00:00:00Z", "2031_11", "2032_05")]
    public async Task The_months_from_100_days_ago_to_62_ahead_exist_once(string now, string first, string last)
    {
        await using var jobs = NpgsqlDataSource.Create(database.ConnectionString(DatabaseRole.Jobs));
        var clock = new FixedClock(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

        Assert.True(await DatabaseMigrator.EnsurePartitionsAsync(jobs, clock, cancel) > 0);
        Assert.Equal(0, await DatabaseMigrator.EnsurePartitionsAsync(jobs, clock, cancel));

        var made = await OwnedTable.PartitionsAsync(database);
        foreach (var month in new[] { first, last })
        {
            Assert.Contains($"video_analytics_{month}", made);
            Assert.Contains($"audit_logs_{month}", made);
        }
    }

    [Fact]
    public async Task Callers_at_once_make_each_month_once()
    {
        await using var jobs = NpgsqlDataSource.Create(database.ConnectionString(DatabaseRole.Jobs));
        var clock = new FixedClock(new(2040, 6, 15, 0, 0, 0, TimeSpan.Zero));
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DatabaseMigrator.EnsurePartitionsAsync(jobs, clock, cancel)));
        // March to August, for both tables.
        Assert.Equal(12, made.Sum());
    }

    [Fact]
    public async Task A_row_outside_every_month_fails_loudly()
    {
        await using var jobs = NpgsqlDataSource.Create(database.ConnectionString(DatabaseRole.Jobs));
        await using var command = jobs.CreateCommand(
            "insert into audit_logs (action, entity_type, occurred_at) values ('x', 'x', '1999-01-01')"
        );
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(cancel));
        Assert.Equal(PostgresErrorCodes.CheckViolation, refusal.SqlState);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
