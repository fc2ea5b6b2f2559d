using Microsoft.EntityFrameworkCore;

namespace YTempire.Data.Accounts;

/// <summary>Ten codes that stand in for a lost authenticator: shown once when made, kept as hashes, each good for one sign-in.</summary>
public sealed class RecoveryCodes(IdentityDb identity, TimeProvider clock)
{
    /// <summary>Makes ten new ones; earlier ones stop working.</summary>
    public async Task<string[]> IssueAsync(Guid userId, CancellationToken cancel = default)
    {
        var codes = Enumerable.Range(0, RecoveryCodeText.PerPerson).Select(_ => RecoveryCodeText.New()).ToArray();
        await identity.Db.RecoveryCodes.Where(c => c.UserId == userId).ExecuteDeleteAsync(cancel);
        identity.Db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { UserId = userId, CodeHash = RecoveryCodeText.Hash(c) }));
        await identity.Db.SaveChangesAsync(cancel);
        return codes;
    }

    /// <summary>Uses one up. One UPDATE decides, so a code tried twice at once works once.</summary>
    public async Task<bool> RedeemAsync(Guid userId, string code, CancellationToken cancel = default)
    {
        var (hash, now) = (RecoveryCodeText.Hash(code), clock.GetUtcNow());
        var used = await identity
            .Db.RecoveryCodes.Where(c => c.UserId == userId && c.CodeHash == hash && c.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancel);
        return used == 1;
    }

    public Task<int> LeftAsync(Guid userId, CancellationToken cancel = default) =>
        identity.Db.RecoveryCodes.CountAsync(c => c.UserId == userId && c.UsedAt == null, cancel);
}
