using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Channels;

internal sealed class ChannelConfiguration : IEntityTypeConfiguration<Channel>
{
    public void Configure(EntityTypeBuilder<Channel> builder)
    {
        builder.ToTable("youtube_channels");
        // What every row below a channel refers to: its owner cannot differ from the channel's.
        builder.HasAlternateKey(c => new { c.Id, c.UserId }).HasName("ak_youtube_channels_owner");
        builder.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<ChannelCategory>()
            .WithMany()
            .HasForeignKey(c => c.Niche)
            .HasPrincipalKey(c => c.Name)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.YoutubeChannelId).HasMaxLength(255);
        builder.Property(c => c.YoutubeChannelHandle).HasMaxLength(255);
        builder.Property(c => c.ChannelTitle).HasMaxLength(255);
        builder.Property(c => c.Niche).HasMaxLength(100);
        builder.Property(c => c.Language).HasMaxLength(35);
        builder.Property(c => c.VoiceId).HasMaxLength(100);
        builder.JsonRecord(c => c.TargetAudience);
        builder.JsonRecord(c => c.BrandingAssets);
        builder.Json(c => c.ContentStrategy, c => c.PublishingSchedule, c => c.AffiliateSettings, c => c.SponsorshipSettings);
        builder.Check("videos_per_day", "videos_per_day between 0 and 10");
        builder.Check("health_score", "health_score between 0 and 100");
        builder.Check("counters", "subscriber_count >= 0 and total_views >= 0 and total_videos >= 0");
        builder.Check("channel_title", "length(btrim(channel_title)) > 0");
        builder.HasIndex(c => c.YoutubeChannelId).IsUnique().HasFilter("deleted_at is null");
        builder.HasIndex(c => new { c.UserId, c.Status });
        builder.HasIndex(c => c.Niche);
        builder.HasIndex(c => c.Status);
    }
}
