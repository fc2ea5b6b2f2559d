using System.Net;
using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>A browser that is signed in, as its owner may see it.</summary>
public sealed record SessionLine(Guid Id, string? Device, IPAddress? Address, DateTimeOffset LastSeenAt, DateTimeOffset CreatedAt);

/// <summary>What a person sees of their own account, and may end: read and written under row-level security.</summary>
public sealed class OwnAccount(Databases databases, CurrentUser user, TimeProvider clock)
{
    public async Task<Profile> ProfileAsync(CancellationToken cancel = default)
    {
        await using var db = databases.AsUser();
        return await db.Profiles.AsNoTracking().SingleAsync(p => p.Id == user.RequiredId, cancel);
    }

    /// <summary>Live sessions, the most recently used first.</summary>
    public async Task<IReadOnlyList<SessionLine>> SessionsAsync(CancellationToken cancel = default)
    {
        await using var db = databases.AsUser();
        return await Live(db)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new SessionLine(s.Id, s.DeviceLabel, s.IpAddress, s.LastSeenAt, s.CreatedAt))
            .ToListAsync(cancel);
    }

    /// <summary>Signs one browser out. Its pages notice within seconds.</summary>
    public Task EndAsync(Guid sessionId, CancellationToken cancel = default) => EndAsync(s => s.Where(x => x.Id == sessionId), cancel);

    /// <summary>Signs out every browser but this one.</summary>
    public Task EndOthersAsync(Guid here, CancellationToken cancel = default) => EndAsync(s => s.Where(x => x.Id != here), cancel);

    private async Task EndAsync(Func<IQueryable<UserSession>, IQueryable<UserSession>> which, CancellationToken cancel)
    {
        await using var db = databases.AsUser();
        var now = clock.GetUtcNow();
        await which(Live(db)).ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, now), cancel);
    }

    private IQueryable<UserSession> Live(YTempireDb db)
    {
        var now = clock.GetUtcNow();
        return db.UserSessions.Where(s => s.UserId == user.RequiredId && s.RevokedAt == null && s.ExpiresAt > now && s.IdleExpiresAt > now);
    }
}
