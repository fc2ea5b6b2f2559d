using System.Net;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>One signed-in browser. The cookie holds the token, the row only its hash.</summary>
public sealed class UserSession : ICreated
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }

    /// <summary>SHA-256 of the 256-bit token, hex.</summary>
    public required string TokenHash { get; set; }

    /// <summary>Such as "Firefox on Linux", for the list of one's own sessions.</summary>
    public string? DeviceLabel { get; set; }

    public IPAddress? IpAddress { get; set; }
    public string? UserAgent { get; set; }

    /// <summary>The absolute end, however busy the session is.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The end if nothing more happens; moved on by use, never beyond <see cref="ExpiresAt"/>.</summary>
    public DateTimeOffset IdleExpiresAt { get; set; }

    public DateTimeOffset LastSeenAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    public bool IsLive(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt && now < IdleExpiresAt;
}
