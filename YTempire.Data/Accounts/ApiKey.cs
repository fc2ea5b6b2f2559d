using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>A key for programs: <c>yt_live_PREFIX_SECRET</c>; the prefix is shown, the secret is hashed.</summary>
public sealed class ApiKey : ICreated
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public required string Name { get; set; }
    public required string KeyPrefix { get; init; }
    public required string KeyHash { get; init; }

    /// <summary>Scopes, a JSON array of strings.</summary>
    public string Permissions { get; set; } = "[]";

    /// <summary>Requests an hour.</summary>
    public int RateLimit { get; set; } = 1000;

    public DateTimeOffset? LastUsedAt { get; set; }
    public DateTimeOffset? ExpiresAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
