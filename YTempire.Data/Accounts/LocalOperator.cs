using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>The account that <c>make</c> works as when nobody is named: it owns rows like anyone, cannot sign in, and is not the first account.</summary>
public sealed class LocalOperator(Databases databases)
{
    /// <summary>RFC 2606: never a real address.</summary>
    public const string Email = "operator@ytempire.invalid";

    /// <summary>Its id, made on first use; two first uses at once make one.</summary>
    public async Task<Guid> EnsureAsync(CancellationToken cancel = default)
    {
        await using var db = databases.AsIdentity();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await AccountLock.TakeAsync(db, cancel);
        var normalised = EmailAddress.Normalise(Email);
        var known = await db.Users.SingleOrDefaultAsync(u => u.NormalizedEmail == normalised && u.DeletedAt == null, cancel);
        if (known is not null)
            return known.Id;
        var user = new User
        {
            UserName = Email,
            NormalizedUserName = normalised,
            Email = Email,
            NormalizedEmail = normalised,
            FullName = "Local operator",
            CanSignIn = false,
            // No bcrypt hash, so no password can match it.
            PasswordHash = "!",
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return user.Id;
    }
}
