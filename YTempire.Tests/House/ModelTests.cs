using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;
using YTempire.Tests.Builders;

namespace YTempire.Tests.House;

/// <summary>What EF believes and what the database is.</summary>
public sealed class ModelTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public void Every_change_of_the_model_has_its_migration()
    {
        using var db = Tenants.OpenAsSuperuser(database);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Columns_types_and_nullability_are_those_of_the_database()
    {
        await using var db = Tenants.OpenAsSuperuser(database);
        var model = db.GetService<IDesignTimeModel>()
            .Model.GetEntityTypes()
            .Where(e => !e.IsTableExcludedFromMigrations())
            .SelectMany(Columns)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var real = await OwnedTable.ReadAsync(
            database,
            """
            select format('%s.%s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull)
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                and c.relname not in ('applied_sql', '__EFMigrationsHistory')
            """,
            row => row.GetString(0)
        );
        Assert.Equal(model, real.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Columns(IEntityType entity) =>
        entity.GetProperties().Select(p => $"{entity.GetTableName()}.{p.GetColumnName()} {p.GetColumnType()} {(p.IsNullable ? "f" : "t")}");
}
