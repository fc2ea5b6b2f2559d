using Npgsql;

namespace YTempire.Data.Operations;

/// <summary>Applies the files of <c>db/</c> after the migrations: all of them, in one transaction, when anything changed.</summary>
internal static class SqlFileRunner
{
    private const string Migrations = "migrations";

    /// <summary>
    /// A new migration counts as a change: a file that speaks of "every table with updated_at" must see the new tables. All of them together take
    /// well under a second, and each may be run again at any time.
    /// </summary>
    public static async Task RunAsync(NpgsqlDataSource source, TimeProvider clock, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await ExecuteAsync(connection, "select pg_advisory_xact_lock(hashtext('applied_sql'))", cancel);
        await ExecuteAsync(
            connection,
            "create table if not exists applied_sql (path text primary key, hash text not null, applied_at timestamptz not null)",
            cancel
        );
        var files = SqlFiles.Folders.SelectMany(SqlFiles.In).ToList();
        var wanted = files.ToDictionary(f => f.Path, f => f.Hash);
        wanted[Migrations] = await LastMigrationAsync(connection, cancel);
        var applied = await AppliedAsync(connection, cancel);
        if (wanted.Any(pair => applied.GetValueOrDefault(pair.Key) != pair.Value))
        {
            foreach (var file in files)
            {
                await ApplyAsync(connection, file, cancel);
            }
            await RecordAsync(connection, wanted, clock.GetUtcNow(), cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, SqlFile file, CancellationToken cancel)
    {
        try
        {
            await ExecuteAsync(connection, file.Text, cancel);
        }
        catch (PostgresException wrong)
        {
            throw new InvalidOperationException($"{file.Path}: {wrong.MessageText} (at character {wrong.Position})", wrong);
        }
    }

    private static async Task<string> LastMigrationAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""select max(migration_id) from "__EFMigrationsHistory" """, connection);
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select path, hash from applied_sql", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var applied = new Dictionary<string, string>();
        while (await reader.ReadAsync(cancel))
        {
            applied[reader.GetString(0)] = reader.GetString(1);
        }
        return applied;
    }

    private static async Task RecordAsync(
        NpgsqlConnection connection,
        Dictionary<string, string> wanted,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        const string Sql = """
            insert into applied_sql (path, hash, applied_at) select path, hash, $3 from unnest($1::text[], $2::text[]) as t (path, hash)
            on conflict (path) do update set hash = excluded.hash, applied_at = excluded.applied_at where applied_sql.hash <> excluded.hash
            """;
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = wanted.Keys.ToArray() });
        command.Parameters.Add(new() { Value = wanted.Values.ToArray() });
        command.Parameters.Add(new() { Value = now });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
