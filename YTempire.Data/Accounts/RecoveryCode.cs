using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>One of ten codes that stand in for the authenticator, each once.</summary>
public sealed class RecoveryCode : ICreated
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public required string CodeHash { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
