using System.Net;
using Microsoft.AspNetCore.Identity;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>
/// An account, as the sign-in path sees it: every column of <c>users</c>, credentials too. Only the identity and admin roles may read it;
/// everybody else uses <see cref="Profile"/>.
/// </summary>
public sealed class User : IdentityUser<Guid>, ITimestamped
{
    public User() => Id = Guid.CreateVersion7();

    public string? FullName { get; set; }
    public string? AvatarUrl { get; set; }
    public UserRole Role { get; set; } = UserRole.User;
    public UserStatus Status { get; set; } = UserStatus.Active;

    /// <summary>False for the local operator of <c>make</c> and for seeded people: they own rows but nobody can become them.</summary>
    public bool CanSignIn { get; set; } = true;

    public SubscriptionTier SubscriptionTier { get; set; } = SubscriptionTier.Free;
    public SubscriptionStatus SubscriptionStatus { get; set; } = SubscriptionStatus.Active;
    public string? StripeCustomerId { get; set; }
    public DateTimeOffset? TrialEndsAt { get; set; }

    /// <summary>Free-form preferences, a JSON object.</summary>
    public string Settings { get; set; } = "{}";

    /// <summary>IANA name.</summary>
    public string Timezone { get; set; } = "UTC";

    /// <summary>BCP 47.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Envelope of the authenticator's secret (see <c>SecretBox</c>); null until a second factor is set up.</summary>
    public byte[]? TwoFactorSecret { get; set; }

    /// <summary>The 30 s step of the last code accepted: a code works once, so only later steps are.</summary>
    public long? TotpLastStep { get; set; }

    public DateTimeOffset? LastLoginAt { get; set; }
    public IPAddress? LastLoginIp { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
}
