using Microsoft.EntityFrameworkCore;

namespace YTempire.Data.Accounts;

/// <summary>Making an account is done by one transaction at a time, on all nodes; the lock goes with the transaction.</summary>
internal static class AccountLock
{
    /// <summary>Any number that nothing else in this database locks on.</summary>
    private const long Key = 0x5954_4143_4355;

    public static Task TakeAsync(YTempireDb db, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Key})", cancel);
}
