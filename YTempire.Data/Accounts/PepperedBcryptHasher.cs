using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using YTempire.Data.Plumbing.Secrets;

namespace YTempire.Data.Accounts;

/// <summary>Identity's hasher: <see cref="PepperedBcrypt"/> at the configured cost, rehashing at sign-in what was made with a lower one.</summary>
public sealed class PepperedBcryptHasher(Pepper pepper, IOptions<AccountOptions> options) : IPasswordHasher<User>
{
    private readonly int _cost = options.Value.BcryptCost;

    /// <summary>Nobody's password, hashed at the same cost: what an unknown e-mail is checked against, so that it takes as long.</summary>
    private readonly Lazy<string> _nobody = new(() =>
        PepperedBcrypt.Hash(pepper.Bytes, Guid.NewGuid().ToString(), options.Value.BcryptCost)
    );

    public string HashPassword(User user, string password) => PepperedBcrypt.Hash(pepper.Bytes, password, _cost);

    public PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
    {
        if (!PepperedBcrypt.Verify(pepper.Bytes, providedPassword, hashedPassword))
            return PasswordVerificationResult.Failed;
        return PepperedBcrypt.CostOf(hashedPassword) < _cost
            ? PasswordVerificationResult.SuccessRehashNeeded
            : PasswordVerificationResult.Success;
    }

    /// <summary>The same work whether or not there is such a person, or a hash that could ever match.</summary>
    public PasswordVerificationResult VerifyEvenIfUnknown(User? user, string password)
    {
        if (user?.PasswordHash is { } hash && PepperedBcrypt.CostOf(hash) > 0)
            return VerifyHashedPassword(user, hash, password);
        PepperedBcrypt.Verify(pepper.Bytes, password, _nobody.Value);
        return PasswordVerificationResult.Failed;
    }
}
