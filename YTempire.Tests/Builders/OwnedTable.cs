using Npgsql;

namespace YTempire.Tests.Builders;

/// <summary>A table whose rows belong to somebody, as the catalogue knows it: by a column user_id or owner_id, or because it is users.</summary>
public sealed record OwnedTable(string Name, string Owner, IReadOnlyList<string> Columns)
{
    public static Task<IReadOnlyList<OwnedTable>> AllAsync(TestDatabase database) =>
        ReadAsync(
            database,
            """
            select c.relname,
                case when c.relname = 'users' then 'id' when bool_or(a.attname = 'owner_id') then 'owner_id' else 'user_id' end,
                array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '')
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
            group by c.relname
            having c.relname = 'users' or bool_or(a.attname in ('user_id', 'owner_id'))
            order by 1
            """,
            row => new OwnedTable(row.GetString(0), row.GetString(1), row.GetFieldValue<string[]>(2))
        );

    public static Task<IReadOnlyList<string>> PartitionsAsync(TestDatabase database) =>
        ReadAsync(
            database,
            "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relispartition order by 1",
            row => row.GetString(0)
        );

    public static async Task<IReadOnlyList<T>> ReadAsync<T>(TestDatabase database, string sql, Func<NpgsqlDataReader, T> make)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(make(reader));
        }
        return rows;
    }
}
