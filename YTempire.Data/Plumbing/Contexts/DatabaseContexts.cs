using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace YTempire.Data.Plumbing.Contexts;

/// <summary>Makes contexts. Options are built once per role; the person travels in the context itself, which is why contexts are never pooled.</summary>
public sealed class DatabaseContexts(DataSources sources, TimeProvider clock)
{
    private readonly ConcurrentDictionary<DatabaseRole, DbContextOptions<YTempireDb>> options = new();

    public YTempireDb Create(DatabaseRole role, Guid? actingUser) => Open(options.GetOrAdd(role, Build), actingUser);

    private DbContextOptions<YTempireDb> Build(DatabaseRole role) =>
        new DbContextOptionsBuilder<YTempireDb>()
            .UseNpgsql(sources[role])
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new StampCreated(clock), new ActAsUser(), new ActAsUserInTransaction())
            .Options;

    private static YTempireDb Open(DbContextOptions<YTempireDb> options, Guid? actingUser)
    {
        var db = new YTempireDb(options, actingUser);
        // A save of one row would go without a transaction, and Npgsql's save counts statements: it cannot have one put in front.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return db;
    }
}
