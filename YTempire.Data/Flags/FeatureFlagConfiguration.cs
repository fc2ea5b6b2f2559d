using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Flags;

internal sealed class FeatureFlagConfiguration : IEntityTypeConfiguration<FeatureFlag>
{
    public void Configure(EntityTypeBuilder<FeatureFlag> builder)
    {
        builder.ToTable("feature_flags");
        builder.Property(f => f.Name).HasMaxLength(100);
        builder.Json(f => f.SegmentRules);
        builder.Check("valid_rollout", "rollout_percentage between 0 and 100");
        builder.Check("segment_rules", "jsonb_typeof(segment_rules) = 'array'");
        builder.HasIndex(f => f.Name).IsUnique();
    }
}
