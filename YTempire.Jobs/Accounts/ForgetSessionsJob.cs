using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Accounts;

/// <summary>Sessions that ended a month ago are of no use to anyone: not to sign in with, not to look back on.</summary>
public sealed class ForgetSessionsJob(Databases databases, TimeProvider clock)
{
    private const int DaysKept = 30;

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = databases.AsIdentity();
        var before = clock.GetUtcNow().AddDays(-DaysKept);
        await db
            .UserSessions.Where(s => s.ExpiresAt < before || s.IdleExpiresAt < before || s.RevokedAt < before)
            .ExecuteDeleteAsync(cancel);
    }
}
