using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Accounts;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Videos;

internal sealed class VideoTemplateConfiguration : IEntityTypeConfiguration<VideoTemplate>
{
    public void Configure(EntityTypeBuilder<VideoTemplate> builder)
    {
        builder.ToTable("video_templates");
        builder.HasOne<User>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<ChannelCategory>()
            .WithMany()
            .HasForeignKey(t => t.Category)
            .HasPrincipalKey(c => c.Name)
            .OnDelete(DeleteBehavior.SetNull);
        builder.Property(t => t.Name).HasMaxLength(255);
        builder.Property(t => t.Category).HasMaxLength(100);
        builder.Property(t => t.AvgPerformanceScore).HasPrecision(5, 2);
        builder.Json(t => t.VoiceSettings, t => t.VisualSettings);
        builder.Check("times_used", "times_used >= 0");
        builder.Check("avg_performance_score", "avg_performance_score between 0 and 100");
        builder.HasIndex(t => t.UserId);
        builder.HasIndex(t => t.Category);
        builder.HasIndex(t => t.IsPublic).HasFilter("is_public");
    }
}
