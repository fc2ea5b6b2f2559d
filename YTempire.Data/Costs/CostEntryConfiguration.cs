using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Accounts;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;

namespace YTempire.Data.Costs;

internal sealed class CostEntryConfiguration : IEntityTypeConfiguration<CostEntry>
{
    public void Configure(EntityTypeBuilder<CostEntry> builder)
    {
        builder.ToTable("cost_tracking");
        builder.Property(c => c.Service).HasMaxLength(100);
        builder.Property(c => c.Operation).HasMaxLength(100);
        builder.Property(c => c.Model).HasMaxLength(100);
        builder.Property(c => c.Unit).HasMaxLength(50);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.Property(c => c.IdempotencyKey).HasMaxLength(200);
        builder.Json(c => c.Details);
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.SetNull);
        // In the database these set only the one column null (the migration says so): the owner stays with the cost.
        builder
            .HasOne<Channel>()
            .WithMany()
            .HasForeignKey(c => new { c.ChannelId, c.UserId })
            .HasPrincipalKey(c => new { c.Id, c.UserId })
            .OnDelete(DeleteBehavior.ClientNoAction);
        builder
            .HasOne<Video>()
            .WithMany()
            .HasForeignKey(c => new { c.VideoId, c.UserId })
            .HasPrincipalKey(v => new { v.Id, v.UserId })
            .OnDelete(DeleteBehavior.ClientNoAction);
        builder.Check("amount", "case kind when 'refund' then amount <= 0 else amount >= 0 end");
        builder.Check("quantity", "quantity >= 0");
        builder.Check("currency", "currency ~ '^[A-Z]{3}$'");
        builder.HasIndex(c => c.IdempotencyKey).IsUnique();
        builder.HasIndex(c => new { c.UserId, c.OccurredAt });
        builder.HasIndex(c => new { c.ChannelId, c.OccurredAt });
        builder.HasIndex(c => c.VideoId);
        builder.HasIndex(c => new { c.EntityType, c.EntityId });
    }
}
