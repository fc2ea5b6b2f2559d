using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace YTempire.Data.Plumbing;

/// <summary>Makes contexts. Options are built once per role; the person travels in the context itself, which is why contexts are never pooled.</summary>
public sealed class DatabaseContexts(DataSources sources, TimeProvider clock)
{
    private readonly ConcurrentDictionary<DatabaseRole, DbContextOptions<YTempireDb>> options = new();

    public YTempireDb Create(DatabaseRole role, Guid? actingUser) => new(options.GetOrAdd(role, Build), actingUser);

    private DbContextOptions<YTempireDb> Build(DatabaseRole role) =>
        new DbContextOptionsBuilder<YTempireDb>()
            .UseNpgsql(sources[role])
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(new StampCreated(clock))
            .Options;
}
