using Microsoft.EntityFrameworkCore;
using Npgsql;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Operations;

/// <summary>What <c>./ytempire db status</c> tells: where the database is, how large, and whether it is what this build expects.</summary>
/// <param name="Missing">Migrations of this build that it lacks.</param>
/// <param name="Refused">Roles that it does not let in.</param>
public sealed record DatabaseStatus(
    string Name,
    string Server,
    string Version,
    long Bytes,
    int Applied,
    IReadOnlyList<string> Missing,
    IReadOnlyList<DatabaseRole> Refused
)
{
    public bool IsGood => Missing.Count == 0 && Refused.Count == 0;

    /// <exception cref="FailureException">The migrator is not let in, so that nothing can be told.</exception>
    public static async Task<DatabaseStatus> ReadAsync(DatabaseConnections connections, CancellationToken cancel)
    {
        try
        {
            var text = new NpgsqlConnectionStringBuilder(connections.Of(DatabaseRole.Migrator)) { Pooling = false };
            await using var source = NpgsqlDataSource.Create(text);
            var options = new DbContextOptionsBuilder<YTempireDb>().UseNpgsql(source).UseSnakeCaseNamingConvention().Options;
            await using var db = new YTempireDb(options, actingUser: null);
            await using var size = source.CreateCommand("select pg_database_size(current_database()), current_setting('server_version')");
            await using var row = await size.ExecuteReaderAsync(cancel);
            await row.ReadAsync(cancel);
            return new DatabaseStatus(
                text.Database ?? "",
                text.Host ?? "",
                row.GetString(1),
                row.GetInt64(0),
                (await db.Database.GetAppliedMigrationsAsync(cancel)).Count(),
                [.. await db.Database.GetPendingMigrationsAsync(cancel)],
                await RefusedAsync(connections, cancel)
            );
        }
        catch (NpgsqlException away)
        {
            throw new FailureException(
                "database.unreachable",
                $"The database cannot be asked: {away.Message}.",
                "Check that PostgreSQL runs and that ConnectionStrings__Migrator is right.",
                isTransient: away.IsTransient,
                away
            );
        }
    }

    private static async Task<IReadOnlyList<DatabaseRole>> RefusedAsync(DatabaseConnections connections, CancellationToken cancel)
    {
        var refused = new List<DatabaseRole>();
        foreach (var role in Enum.GetValues<DatabaseRole>())
        {
            try
            {
                var text = new NpgsqlConnectionStringBuilder(connections.Of(role)) { Pooling = false };
                await using var connection = new NpgsqlConnection(text.ConnectionString);
                await connection.OpenAsync(cancel);
            }
            catch (Exception no) when (no is NpgsqlException or FailureException)
            {
                refused.Add(role);
            }
        }
        return refused;
    }
}
