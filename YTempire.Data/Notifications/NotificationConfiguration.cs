using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Accounts;

namespace YTempire.Data.Notifications;

internal sealed class NotificationConfiguration : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notifications");
        builder.HasOne<User>().WithMany().HasForeignKey(n => n.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(n => n.Title).HasMaxLength(255);
        builder.Property(n => n.ActionLabel).HasMaxLength(100);
        builder.Property(n => n.IsRead).HasComputedColumnSql("(read_at is not null)", stored: true);
        builder.HasIndex(n => new { n.UserId, n.CreatedAt }).IsDescending(false, true);
        builder
            .HasIndex(
                n => new
                {
                    n.UserId,
                    n.CreatedAt,
                    n.Id,
                },
                "ix_notifications_unread"
            )
            .IsDescending(false, true, true)
            .HasFilter("read_at is null");
    }
}
