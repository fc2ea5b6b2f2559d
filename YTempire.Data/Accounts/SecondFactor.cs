using Microsoft.AspNetCore.Identity;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>Setting the authenticator up, and asking for its code or a recovery code at sign-in.</summary>
public sealed class SecondFactor(
    IdentityDb identity,
    UserManager<User> users,
    IUserStore<User> store,
    RecoveryCodes recoveryCodes,
    SignInThrottle throttle
)
{
    /// <summary>The secret to put into an app, made on first call. Only while none is enrolled: an enrolled one is never shown again.</summary>
    public async Task<string> SecretToEnrolAsync(User user, CancellationToken cancel = default)
    {
        if (user.TwoFactorEnabled)
            throw new InvalidOperationException("An enrolled secret is not shown again.");
        if (await users.GetAuthenticatorKeyAsync(user) is { } pending)
            return pending;
        // Not ResetAuthenticatorKeyAsync: it changes the stamp, and the person is in the middle of signing in with the present one.
        await ((IUserAuthenticatorKeyStore<User>)store).SetAuthenticatorKeyAsync(user, Totp.NewSecret(), cancel);
        if (!(await users.UpdateAsync(user)).Succeeded)
            // The same page in another tab was quicker: its secret is the one.
            await identity.Db.Entry(user).ReloadAsync(cancel);
        return await users.GetAuthenticatorKeyAsync(user) ?? throw new InvalidOperationException("No authenticator key was made.");
    }

    /// <summary>A right code shows that the app holds the secret: the factor is on from now, and here are its recovery codes.</summary>
    public async Task<Outcome<string[]>> EnrolAsync(User user, string? code, string address)
    {
        var check = await CheckAsync(user, code, address);
        if (!check.IsOk)
            return check.Refusal;
        var enabled = await users.SetTwoFactorEnabledAsync(user, true);
        if (!enabled.Succeeded)
            return SignInRefusals.WrongCode;
        return await recoveryCodes.IssueAsync(user.Id);
    }

    public Task<Outcome<User>> CheckAsync(User user, string? code, string address) =>
        TryAsync(
            user,
            address,
            SignInRefusals.WrongCode,
            () => users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code ?? "")
        );

    public Task<Outcome<User>> RedeemAsync(User user, string? recoveryCode, string address) =>
        TryAsync(user, address, SignInRefusals.WrongRecoveryCode, () => recoveryCodes.RedeemAsync(user.Id, recoveryCode ?? ""));

    private async Task<Outcome<User>> TryAsync(User user, string address, Refusal wrong, Func<Task<bool>> isRight)
    {
        var key = $"factor:{user.Id}";
        if (throttle.Enter(key, address) is { Ticks: > 0 } wait)
            return SignInRefusals.Wait(wait);
        if (!await isRight())
            return wrong;
        throttle.Succeeded(key, address);
        return user;
    }
}
