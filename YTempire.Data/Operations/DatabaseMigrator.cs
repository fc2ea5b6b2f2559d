using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Operations;

/// <summary>Brings a database to what this build expects; running it again changes nothing.</summary>
public sealed class DatabaseMigrator(ILogger<DatabaseMigrator>? log = null)
{
    /// <summary>How far back and ahead partitions always exist, in days.</summary>
    public const int PartitionDaysBack = 100,
        PartitionDaysAhead = 62;

    /// <summary>
    /// Makes roles and database where they are missing (needs <see cref="DatabaseConnections.Bootstrap"/>; without one they must exist), then
    /// migrations, the files of <c>db/</c>, partitions and seed rows. Safe while another process does the same.
    /// </summary>
    /// <exception cref="FailureException">The server cannot be reached or refuses; the sentence says which.</exception>
    public async Task MigrateAsync(DatabaseConnections connections, TimeProvider clock, CancellationToken cancel)
    {
        try
        {
            if (connections.Bootstrap is not null)
            {
                await DatabaseBootstrap.PrepareAsync(connections, cancel);
            }
            await using var source = NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(connections.Of(DatabaseRole.Migrator)) { Pooling = false, CommandTimeout = 0 }
            );
            var options = new DbContextOptionsBuilder<YTempireDb>().UseNpgsql(source).UseSnakeCaseNamingConvention().Options;
            await using var db = new YTempireDb(options, actingUser: null);
            await db.Database.MigrateAsync(cancel);
            await SqlFileRunner.RunAsync(source, clock, cancel);
            var partitions = await EnsurePartitionsAsync(source, clock, cancel);
            log?.LogInformation(
                "Database {Database} is up to date; {Partitions} partitions made",
                db.Database.GetDbConnection().Database,
                partitions
            );
        }
        catch (NpgsqlException refused) when (refused is not PostgresException || refused.SqlState is "28P01" or "28000" or "3D000")
        {
            throw new FailureException(
                "database.unreachable",
                $"The database did not let db migrate in: {refused.Message}.",
                "Check that PostgreSQL runs and that ConnectionStrings__Migrator and ConnectionStrings__Bootstrap are right.",
                isTransient: refused.IsTransient,
                refused
            );
        }
    }

    /// <summary>Drops the database and makes it anew. For development only; needs <see cref="DatabaseConnections.Bootstrap"/>.</summary>
    public async Task ResetAsync(DatabaseConnections connections, TimeProvider clock, CancellationToken cancel)
    {
        await DatabaseBootstrap.DropAsync(connections, cancel);
        await MigrateAsync(connections, clock, cancel);
    }

    /// <summary>Start-up and a daily job call this; a row outside every partition fails loudly.</summary>
    /// <param name="source">Connections of the jobs or the migrator role.</param>
    public static async Task<int> EnsurePartitionsAsync(NpgsqlDataSource source, TimeProvider clock, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var command = source.CreateCommand("select ensure_partitions($1, $2)");
        command.Parameters.Add(new() { Value = today.AddDays(-PartitionDaysBack) });
        command.Parameters.Add(new() { Value = today.AddDays(PartitionDaysAhead) });
        return (int)(await command.ExecuteScalarAsync(cancel))!;
    }
}
