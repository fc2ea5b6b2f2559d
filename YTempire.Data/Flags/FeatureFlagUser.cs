namespace YTempire.Data.Flags;

/// <summary>A person for whom a flag is decided by name; the seed kept these as a JSON list.</summary>
public sealed class FeatureFlagUser
{
    public Guid FeatureFlagId { get; init; }
    public Guid UserId { get; init; }
    public bool Enabled { get; set; } = true;
}
