using YTempire.Data.Plumbing;

namespace YTempire.Data.Operations;

/// <summary>Brings a database to what this build expects; running it again changes nothing.</summary>
public sealed class DatabaseMigrator
{
    /// <summary>
    /// Makes roles and database where they are missing (needs <see cref="DatabaseConnections.Bootstrap"/>; without one they must exist), then
    /// migrations, the files of <c>db/</c>, partitions and seed rows. Safe while another process does the same.
    /// </summary>
    public Task MigrateAsync(DatabaseConnections connections, TimeProvider clock, CancellationToken cancel) =>
        throw new NotImplementedException();

    /// <summary>Drops the database and makes it anew. For development only; needs <see cref="DatabaseConnections.Bootstrap"/>.</summary>
    public Task ResetAsync(DatabaseConnections connections, TimeProvider clock, CancellationToken cancel) =>
        throw new NotImplementedException();
}
