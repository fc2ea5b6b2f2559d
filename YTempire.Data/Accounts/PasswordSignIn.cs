using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>
/// The first factor. Unknown e-mail, wrong password and an account that cannot sign in get the same answer after the same work; only the right
/// password learns that an account is suspended.
/// </summary>
public sealed class PasswordSignIn(
    IdentityDb identity,
    UserManager<User> users,
    PepperedBcryptHasher hasher,
    SignInThrottle throttle,
    TimeProvider clock
)
{
    public async Task<Outcome<User>> CheckAsync(SignInAttempt attempt, CancellationToken cancel = default)
    {
        var email = EmailAddress.Parse(attempt.Email);
        var account = email.IsOk ? users.NormalizeEmail(email.Value) : "";
        var user = email.IsOk ? await users.FindByEmailAsync(email.Value) : null;
        var isOwnDevice = user is not null && user.Id == attempt.Device?.UserId;
        var key = isOwnDevice ? $"device:{attempt.Device!.Id}" : $"account:{account}";
        if (throttle.Enter(key, attempt.Address) is { Ticks: > 0 } wait)
            return SignInRefusals.Wait(wait);
        var verdict = hasher.VerifyEvenIfUnknown(user, attempt.Password ?? "");
        if (user is { LockoutEnd: { } until } && until > clock.GetUtcNow() && !isOwnDevice)
            return SignInRefusals.Wait(until - clock.GetUtcNow());
        if (user is null || verdict == PasswordVerificationResult.Failed || !user.CanSignIn)
        {
            await CountFailureAsync(user, cancel);
            return SignInRefusals.Wrong;
        }
        throttle.Succeeded(key, attempt.Address);
        if (user.Status != UserStatus.Active)
            return SignInRefusals.Suspended;
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
            await RehashAsync(user, attempt.Password!, cancel);
        return user;
    }

    /// <summary>Counted in the row as well: it outlives a restart and other nodes see it. Waits grow to five minutes, never beyond.</summary>
    private async Task CountFailureAsync(User? user, CancellationToken cancel)
    {
        var (id, now) = (user?.Id ?? Guid.Empty, clock.GetUtcNow());
        await identity
            .Db.Users.Where(u => u.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), cancel);
        if (user is null || user.AccessFailedCount + 1 < SignInThrottle.FreeAttemptsOfAnAccount)
            return;
        var until = now + SignInThrottle.WaitAfter(user.AccessFailedCount + 1, SignInThrottle.FreeAttemptsOfAnAccount);
        await identity.Db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, until), cancel);
    }

    private async Task RehashAsync(User user, string password, CancellationToken cancel)
    {
        var (old, hash) = (user.PasswordHash, hasher.HashPassword(user, password));
        await identity
            .Db.Users.Where(u => u.Id == user.Id && u.PasswordHash == old)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, hash), cancel);
    }
}

/// <param name="Address">The caller's network address, as text.</param>
/// <param name="Device">Null for a browser that nobody has signed in with.</param>
public sealed record SignInAttempt(string? Email, string? Password, string Address, KnownDevice? Device = null);

/// <summary>A browser in which this person has signed in before, by a sealed cookie.</summary>
public sealed record KnownDevice(Guid Id, Guid UserId);
