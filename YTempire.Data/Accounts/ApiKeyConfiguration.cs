using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("api_keys");
        builder.Property(k => k.Name).HasMaxLength(255);
        builder.Property(k => k.KeyPrefix).HasMaxLength(32);
        builder.Property(k => k.KeyHash).HasMaxLength(255);
        builder.Json(k => k.Permissions);
        builder.HasOne<User>().WithMany().HasForeignKey(k => k.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Check("rate_limit", "rate_limit > 0");
        builder.Check("permissions", "jsonb_typeof(permissions) = 'array'");
        builder.HasIndex(k => k.KeyHash).IsUnique();
        builder.HasIndex(k => k.UserId);
        builder.HasIndex(k => new { k.UserId, k.Name }).IsUnique().HasFilter("revoked_at is null");
    }
}
