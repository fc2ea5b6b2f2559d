using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>Whom the terminal's <c>--as EMAIL</c> means. For whoever owns this machine, never for a browser: it tells what exists.</summary>
public sealed class FindAccount(Databases databases)
{
    public async Task<Outcome<Guid>> ByEmailAsync(string email, CancellationToken cancel = default)
    {
        await using var db = databases.AsIdentity();
        var normalised = EmailAddress.Normalise(email);
        var id = await db
            .Users.Where(u => u.NormalizedEmail == normalised && u.DeletedAt == null && u.Status == UserStatus.Active)
            .Select(u => (Guid?)u.Id)
            .SingleOrDefaultAsync(cancel);
        return id is { } found
            ? found
            : new Refusal("account.unknown", $"There is no active account with the e-mail {email}.", "Register it in the browser first.");
    }
}
