using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Videos;

internal sealed class VideoConfiguration : IEntityTypeConfiguration<Video>
{
    public void Configure(EntityTypeBuilder<Video> builder)
    {
        builder.ToTable("videos");
        builder.HasAlternateKey(v => new { v.Id, v.UserId }).HasName("ak_videos_owner");
        builder
            .HasOne<Channel>()
            .WithMany()
            .HasForeignKey(v => new { v.ChannelId, v.UserId })
            .HasPrincipalKey(c => new { c.Id, c.UserId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<VideoTemplate>().WithMany().HasForeignKey(v => v.TemplateId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasOne<ChannelCategory>()
            .WithMany()
            .HasForeignKey(v => v.Category)
            .HasPrincipalKey(c => c.Name)
            .OnDelete(DeleteBehavior.SetNull);
        builder.Property(v => v.YoutubeVideoId).HasMaxLength(255);
        builder.Property(v => v.Title).HasMaxLength(255);
        builder.Property(v => v.Category).HasMaxLength(100);
        builder.Property(v => v.VoiceModel).HasMaxLength(100);
        builder.Property(v => v.BackgroundMusic).HasMaxLength(255);
        builder.Json(v => v.AffiliateLinks, v => v.GenerationCost);
        builder.Check("quality_score", "quality_score between 0 and 100");
        builder.Check("target_seconds", "target_seconds between 5 and 7200");
        builder.Check("total_cost", "total_cost >= 0");
        builder.Check("generation_duration_seconds", "generation_duration_seconds >= 0");
        builder.Check(
            "status_pair",
            "(generation_status = 'published') = (publish_status is not distinct from 'published')"
                + " and (publish_status is distinct from 'failed' or generation_status = 'ready')"
                + " and (publish_status is distinct from 'scheduled' or generation_status in ('pending', 'generating', 'processing', 'ready'))"
        );
        builder.Check("scheduled", "publish_status is distinct from 'scheduled' or scheduled_publish_at is not null");
        builder.Check("published", "(publish_status is not distinct from 'published') = (published_at is not null)");
        builder.Check("finished", "generation_status not in ('ready', 'published') or generation_completed_at is not null");
        builder.Check("failed", "generation_status <> 'failed' or generation_error is not null");
        builder.HasIndex(v => v.YoutubeVideoId).IsUnique().HasFilter("deleted_at is null");
        builder
            .HasIndex(v => new
            {
                v.ChannelId,
                v.CreatedAt,
                v.Id,
            })
            .IsDescending(false, true, true);
        builder
            .HasIndex(v => new
            {
                v.UserId,
                v.CreatedAt,
                v.Id,
            })
            .IsDescending(false, true, true)
            .HasFilter("deleted_at is null");
        builder.HasIndex(v => v.TemplateId);
        builder.HasIndex(v => v.Category);
        builder
            .HasIndex(v => new { v.GenerationStatus, v.CreatedAt })
            .HasFilter("generation_status in ('pending', 'generating', 'processing')");
        builder.HasIndex(v => v.ScheduledPublishAt).HasFilter("publish_status = 'scheduled'");
        builder.HasIndex(v => v.PublishedAt).HasFilter("published_at is not null");
    }
}
