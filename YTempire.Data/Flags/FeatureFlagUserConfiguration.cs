using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Accounts;

namespace YTempire.Data.Flags;

internal sealed class FeatureFlagUserConfiguration : IEntityTypeConfiguration<FeatureFlagUser>
{
    public void Configure(EntityTypeBuilder<FeatureFlagUser> builder)
    {
        builder.ToTable("feature_flag_users");
        builder.HasKey(f => new { f.FeatureFlagId, f.UserId });
        builder.HasOne<FeatureFlag>().WithMany().HasForeignKey(f => f.FeatureFlagId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(f => f.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => f.UserId);
    }
}
