using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>Sign-up. The first account becomes admin while no admin able to sign in exists; a lock makes "first" true for one only.</summary>
public sealed class RegisterAccount(IdentityDb identity, UserManager<User> users, IPasswordHasher<User> hasher)
{
    /// <summary>True until there is an admin who can sign in: the next account becomes one.</summary>
    public async Task<bool> IsFirstAsync(CancellationToken cancel = default) =>
        !await identity.Db.Users.AnyAsync(
            u => u.Role == UserRole.Admin && u.CanSignIn && u.Status == UserStatus.Active && u.DeletedAt == null,
            cancel
        );

    /// <param name="mayBecomeAdmin">False when the caller is neither on this machine nor holds the set-up token: the first account is then refused.</param>
    public async Task<Outcome<User>> RegisterAsync(
        string? typedEmail,
        string? password,
        bool mayBecomeAdmin,
        CancellationToken cancel = default
    )
    {
        var email = EmailAddress.Parse(typedEmail);
        if (!email.IsOk)
            return email.Refusal;
        if (PasswordRule.Check(password, email.Value, withSecondFactor: true) is { } weak)
            return weak;
        var user = new User { UserName = email.Value, Email = email.Value };
        // Before the lock and whether or not the address is taken: the slow part, alike for all.
        user.PasswordHash = hasher.HashPassword(user, password!);
        return await SaveAsync(user, mayBecomeAdmin, cancel);
    }

    private async Task<Outcome<User>> SaveAsync(User user, bool mayBecomeAdmin, CancellationToken cancel)
    {
        await using var transaction = await identity.Db.Database.BeginTransactionAsync(cancel);
        await AccountLock.TakeAsync(identity.Db, cancel);
        if (await IsFirstAsync(cancel))
        {
            if (!mayBecomeAdmin)
                return new Refusal(
                    "setup.token",
                    "The first account becomes the administrator, so it needs the set-up token.",
                    "It is printed on the console where YTempire was started."
                );
            user.Role = UserRole.Admin;
        }
        var made = await users.CreateAsync(user);
        if (!made.Succeeded)
            return new Refusal(
                "email.unusable",
                "A new account cannot be made with this e-mail address.",
                "If it is yours, sign in; otherwise use another one."
            );
        await transaction.CommitAsync(cancel);
        return user;
    }
}
