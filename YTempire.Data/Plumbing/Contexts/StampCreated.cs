using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace YTempire.Data.Plumbing.Contexts;

/// <summary>New rows say when they were made by the application's clock, not the database's: tests and drills move that clock.</summary>
internal sealed class StampCreated(TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Stamp(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Stamp(DbContext context)
    {
        foreach (var entry in context.ChangeTracker.Entries<ICreated>().Where(e => e.State == EntityState.Added))
        {
            if (entry.Entity.CreatedAt == default)
            {
                entry.Entity.CreatedAt = clock.GetUtcNow();
            }
            if (entry.Entity is ITimestamped timestamped)
            {
                timestamped.UpdatedAt = entry.Entity.CreatedAt;
            }
        }
    }
}
