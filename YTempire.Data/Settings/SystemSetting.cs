using YTempire.Data.Plumbing;

namespace YTempire.Data.Settings;

/// <summary>A setting of the installation (<c>system_config</c>): in clear, or sealed and then only ever in <see cref="Secret"/>.</summary>
public sealed class SystemSetting : ITimestamped
{
    public required string Key { get; init; }

    /// <summary>JSON; null when sealed.</summary>
    public string? Value { get; set; }

    /// <summary>Envelope; null when in clear.</summary>
    public byte[]? Secret { get; set; }
    public string? Description { get; set; }
    public bool IsEncrypted { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
