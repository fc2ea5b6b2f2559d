using Npgsql;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Operations;

/// <summary>What needs a superuser, once: the roles with their passwords, and the database itself.</summary>
internal static class DatabaseBootstrap
{
    public static async Task PrepareAsync(DatabaseConnections connections, CancellationToken cancel)
    {
        // Roles belong to the whole server, and PostgreSQL refuses two changes of one at once: the lock is held until this session closes.
        await using var server = await OpenAsync(connections, "postgres", cancel);
        await ExecuteAsync(server, "select pg_advisory_lock(hashtext('ytempire_bootstrap'))", cancel);
        foreach (var file in SqlFiles.In("roles"))
        {
            await ExecuteAsync(server, file.Text, cancel);
        }
        foreach (var text in connections.ByRole.Values.Select(t => new NpgsqlConnectionStringBuilder(t)))
        {
            await SetPasswordAsync(server, text, cancel);
        }
        await CreateDatabaseAsync(server, DatabaseName(connections), cancel);
        await using var database = await OpenAsync(connections, DatabaseName(connections), cancel);
        await ExecuteAsync(
            database,
            """
            alter schema public owner to ytempire_owner;
            create schema if not exists hangfire authorization ytempire_jobs;
            """,
            cancel
        );
    }

    public static async Task DropAsync(DatabaseConnections connections, CancellationToken cancel)
    {
        await using var server = await OpenAsync(connections, "postgres", cancel);
        await ExecuteAsync(server, $"drop database if exists {Quote(DatabaseName(connections))} with (force)", cancel);
    }

    private static string DatabaseName(DatabaseConnections connections) =>
        new NpgsqlConnectionStringBuilder(connections.Of(DatabaseRole.Migrator)).Database
        ?? throw new FailureException(
            "database.name_missing",
            "The migrator's connection string names no database.",
            "Add Database=ytempire to ConnectionStrings__Migrator."
        );

    private static async Task<NpgsqlConnection> OpenAsync(DatabaseConnections connections, string database, CancellationToken cancel)
    {
        var text =
            connections.Bootstrap
            ?? throw new FailureException(
                "database.bootstrap_missing",
                "This needs a superuser's connection string.",
                "Set ConnectionStrings__Bootstrap for this one command."
            );
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(text) { Database = database, Pooling = false }.ConnectionString
        );
        await connection.OpenAsync(cancel);
        return connection;
    }

    /// <summary>Sends the verifier that the server would compute, so that no password stands in a statement, a log or the statistics.</summary>
    private static async Task SetPasswordAsync(NpgsqlConnection server, NpgsqlConnectionStringBuilder text, CancellationToken cancel)
    {
        if (
            text.Username is { } login
            && login.StartsWith("ytempire_", StringComparison.Ordinal)
            && text.Password is { Length: > 0 } password
        )
        {
            await ExecuteAsync(server, $"alter role {Quote(login)} password '{ScramVerifier.Create(password)}'", cancel);
        }
    }

    private static async Task CreateDatabaseAsync(NpgsqlConnection server, string name, CancellationToken cancel)
    {
        await using var exists = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", server);
        exists.Parameters.Add(new() { Value = name });
        if (await exists.ExecuteScalarAsync(cancel) is true)
        {
            return;
        }
        await ExecuteAsync(server, $"create database {Quote(name)} owner ytempire_owner template template0 encoding 'UTF8'", cancel);
        await ExecuteAsync(
            server,
            $"""
            revoke all on database {Quote(name)} from public;
            grant connect, temporary on database {Quote(name)}
                to ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly, ytempire_backup, ytempire_migrator;
            """,
            cancel
        );
    }

    private static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
