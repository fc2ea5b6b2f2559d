using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>
/// The columns of <c>users</c> that the app role may read (all of these) and write (those with a public setter): a person's own row.
/// Role, tier and status are read only by grant, not by good manners.
/// </summary>
public sealed class Profile : ICreated
{
    public Guid Id { get; private set; }
    public string Email { get; private set; } = "";
    public string? FullName { get; set; }
    public string? AvatarUrl { get; set; }
    public UserRole Role { get; private set; }
    public UserStatus Status { get; private set; }
    public SubscriptionTier SubscriptionTier { get; private set; }

    /// <summary>Free-form preferences, a JSON object.</summary>
    public string Settings { get; set; } = "{}";

    /// <summary>IANA name.</summary>
    public string Timezone { get; set; } = "UTC";

    /// <summary>BCP 47.</summary>
    public string Language { get; set; } = "en";

    public bool TwoFactorEnabled { get; private set; }
    public DateTimeOffset? LastLoginAt { get; private set; }
    public DateTimeOffset CreatedAt { get; set; }
}
