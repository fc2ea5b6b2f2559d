using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using YTempire.Data.Plumbing.Secrets;

namespace YTempire.Data.Accounts;

/// <summary>
/// Identity over the seed's <c>users</c>, on the identity role. The authenticator's secret is sealed in its own column and recovery codes live
/// hashed in <see cref="RecoveryCodes"/>: Identity's token table, which keeps secrets in clear, does not exist here.
/// </summary>
public sealed class AccountStore(IdentityDb identity, SecretBox secrets, IdentityErrorDescriber errors)
    : UserOnlyStore<User, YTempireDb, Guid>(identity.Db, errors)
{
    /// <summary>Soft-deleted people are gone; their e-mail may be taken again.</summary>
    public override IQueryable<User> Users => base.Users.Where(u => u.DeletedAt == null);

    public override Task<string?> GetAuthenticatorKeyAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult(user.TwoFactorSecret is { } sealedSecret ? secrets.Open(sealedSecret, Aad(user)) : null);

    public override Task SetAuthenticatorKeyAsync(User user, string key, CancellationToken cancellationToken)
    {
        user.TwoFactorSecret = secrets.Seal(key, Aad(user));
        return Task.CompletedTask;
    }

    protected override Task<IdentityUserToken<Guid>?> FindTokenAsync(
        User user,
        string loginProvider,
        string name,
        CancellationToken cancellationToken
    ) => throw NoTokens();

    protected override Task AddUserTokenAsync(IdentityUserToken<Guid> token) => throw NoTokens();

    protected override Task RemoveUserTokenAsync(IdentityUserToken<Guid> token) => throw NoTokens();

    private static string Aad(User user) => $"users|{user.Id}|two_factor_secret";

    private static NotSupportedException NoTokens() => new("There is no table of tokens; see AccountStore.");
}
