using YTempire.Data.Plumbing;

namespace YTempire.Data.Channels;

/// <summary>What YouTube gave us for a channel, sealed (see <c>SecretBox</c>). The app role has no grant on this table.</summary>
public sealed class ChannelCredential : ITimestamped
{
    public Guid ChannelId { get; init; }
    public Guid UserId { get; init; }
    public byte[]? AccessToken { get; set; }
    public byte[]? RefreshToken { get; set; }
    public DateTimeOffset? TokenExpiresAt { get; set; }
    public string[] Scopes { get; set; } = [];
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
