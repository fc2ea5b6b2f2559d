using YTempire.Data.Plumbing;

namespace YTempire.Data.Flags;

/// <summary>Whether a feature is on, and for whom.</summary>
public sealed class FeatureFlag : ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; init; }
    public string? Description { get; set; }
    public bool Enabled { get; set; }

    /// <summary>0 to 100.</summary>
    public int RolloutPercentage { get; set; }

    /// <summary>A JSON array of segments, such as <c>"beta"</c>.</summary>
    public string SegmentRules { get; set; } = "[]";
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
