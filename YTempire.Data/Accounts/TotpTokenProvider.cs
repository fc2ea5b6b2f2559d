using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace YTempire.Data.Accounts;

/// <summary>
/// The authenticator as Identity's second factor. Each code works once: the step it belongs to is taken by one conditional UPDATE, so of any
/// number of parallel tries the database lets one through (RFC 6238, 5.2; Otp.NET leaves this to its caller).
/// </summary>
public sealed class TotpTokenProvider(IdentityDb identity, TimeProvider clock) : IUserTwoFactorTokenProvider<User>
{
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) =>
        Task.FromResult(user.TwoFactorSecret is not null);

    public Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user) =>
        throw new NotSupportedException("Only the person's own device makes codes.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        var secret = await manager.GetAuthenticatorKeyAsync(user);
        if (secret is null || Totp.StepOf(secret, token, clock.GetUtcNow()) is not { } step)
            return false;
        var taken = await identity
            .Db.Users.Where(u => u.Id == user.Id && (u.TotpLastStep == null || u.TotpLastStep < step))
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.TotpLastStep, step));
        return taken == 1;
    }
}
