using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>Signed-in browsers: <c>user_sessions</c> holds the hash of each one's 256-bit token and decides, at every request, whether it stands.</summary>
public sealed class Sessions(Databases databases, IOptions<AccountOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan TouchAfter = TimeSpan.FromMinutes(1);

    /// <summary>A new session with a new token, made at every sign-in.</summary>
    public async Task<NewSession> BeginAsync(User user, SessionOrigin origin, CancellationToken cancel = default)
    {
        var (token, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), clock.GetUtcNow());
        var session = new UserSession
        {
            UserId = user.Id,
            TokenHash = Hash(token),
            IpAddress = origin.Address,
            UserAgent = origin.UserAgent,
            DeviceLabel = origin.Device,
            ExpiresAt = now + options.Value.SessionLongest,
            IdleExpiresAt = now + options.Value.SessionIdle,
            LastSeenAt = now,
        };
        await using var db = databases.AsIdentity();
        db.UserSessions.Add(session);
        await db.SaveChangesAsync(cancel);
        await db
            .Users.Where(u => u.Id == user.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(u => u.LastLoginAt, now)
                        .SetProperty(u => u.LastLoginIp, origin.Address)
                        .SetProperty(u => u.AccessFailedCount, 0)
                        .SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null),
                cancel
            );
        return new(session.Id, token, session.ExpiresAt);
    }

    /// <summary>Null while the session stands; otherwise why it does not. <paramref name="token"/> is null for a circuit, whose request proved it.</summary>
    public async Task<SessionEnd?> CheckAsync(SessionTicket ticket, string? token, bool isActive, CancellationToken cancel = default)
    {
        await using var db = databases.AsIdentity();
        var found = await db
            .UserSessions.AsNoTracking()
            .Where(s => s.Id == ticket.SessionId && s.UserId == ticket.UserId)
            .Join(db.Users, s => s.UserId, u => u.Id, (session, user) => new { session, user })
            .Select(x => new
            {
                x.session,
                x.user.Role,
                x.user.Status,
                x.user.CanSignIn,
                x.user.DeletedAt,
                x.user.SecurityStamp,
            })
            .SingleOrDefaultAsync(cancel);
        var now = clock.GetUtcNow();
        if (found is null || found.session.RevokedAt is not null || (token is not null && !IsToken(token, found.session.TokenHash)))
            return SessionEnd.SignedOut;
        if (found.Status != UserStatus.Active || !found.CanSignIn || found.DeletedAt is not null)
            return SessionEnd.Suspended;
        if (!found.session.IsLive(now))
            return SessionEnd.Expired;
        if (found.SecurityStamp != ticket.Stamp)
            return SessionEnd.CredentialsChanged;
        if (found.Role != ticket.Role)
            return SessionEnd.RoleChanged;
        if (isActive && now - found.session.LastSeenAt >= TouchAfter)
            await TouchAsync(db, found.session, now, cancel);
        return null;
    }

    public Task EndAsync(Guid sessionId, CancellationToken cancel = default) => RevokeAsync(s => s.Where(x => x.Id == sessionId), cancel);

    public Task EndAllAsync(Guid userId, CancellationToken cancel = default) => RevokeAsync(s => s.Where(x => x.UserId == userId), cancel);

    private async Task RevokeAsync(Func<IQueryable<UserSession>, IQueryable<UserSession>> which, CancellationToken cancel)
    {
        await using var db = databases.AsIdentity();
        var now = clock.GetUtcNow();
        await which(db.UserSessions)
            .Where(s => s.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.RevokedAt, now), cancel);
    }

    private async Task TouchAsync(YTempireDb db, UserSession session, DateTimeOffset now, CancellationToken cancel)
    {
        var idle = now + options.Value.SessionIdle;
        var until = idle < session.ExpiresAt ? idle : session.ExpiresAt;
        await db
            .UserSessions.Where(s => s.Id == session.Id && s.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now).SetProperty(s => s.IdleExpiresAt, until), cancel);
    }

    private static bool IsToken(string token, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(token)), Encoding.ASCII.GetBytes(hash));

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

/// <param name="Token">For the cookie, never stored.</param>
public sealed record NewSession(Guid Id, string Token, DateTimeOffset ExpiresAt);

/// <summary>Where a session was begun.</summary>
public sealed record SessionOrigin(IPAddress? Address, string? UserAgent, string? Device);

/// <summary>What the principal says about its session.</summary>
public sealed record SessionTicket(Guid SessionId, Guid UserId, UserRole Role, string Stamp);
