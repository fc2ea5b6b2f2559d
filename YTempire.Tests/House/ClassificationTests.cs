using Xunit;
using YTempire.Data.Operations;
using YTempire.Tests.Builders;

namespace YTempire.Tests.House;

/// <summary>Every column of the real database has a class, and secrets are out of reach of the roles behind pages.</summary>
public sealed class ClassificationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Columns = """
        select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition order by 1, 2
        """;

    [Fact]
    public async Task Every_column_has_a_class_and_every_class_a_column()
    {
        var real = await OwnedTable.ReadAsync(database, Columns, row => (row.GetString(0), row.GetString(1)));
        Assert.Empty(real.Except(Classification.All.Keys));
        Assert.Empty(Classification.All.Keys.Except(real));
    }

    [Theory]
    [InlineData("ytempire_app")]
    [InlineData("ytempire_admin")]
    [InlineData("ytempire_readonly")]
    public async Task No_secret_can_be_read_by(string role)
    {
        // Settings are sealed as well as granted: an admin opens them after re-authentication.
        var secrets = Classification.All.Where(c => c.Value == DataClass.Secret && c.Key != ("system_config", "secret")).ToList();
        Assert.True(secrets.Count >= 8);
        foreach (var (table, column) in secrets.Select(c => c.Key))
        {
            var sql = $"select has_column_privilege('{role}', '{table}', '{column}', 'select')";
            Assert.False((await OwnedTable.ReadAsync(database, sql, row => row.GetBoolean(0)))[0], $"{role} reads {table}.{column}");
        }
    }
}
