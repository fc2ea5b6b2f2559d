using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;

namespace YTempire.Data.Analytics;

internal sealed class VideoDayConfiguration : IEntityTypeConfiguration<VideoDay>
{
    public void Configure(EntityTypeBuilder<VideoDay> builder)
    {
        builder.ToTable("video_analytics");
        builder.HasKey(d => new { d.VideoId, d.Date });
        builder
            .HasOne<Video>()
            .WithMany()
            .HasForeignKey(d => new { d.VideoId, d.UserId })
            .HasPrincipalKey(v => new { v.Id, v.UserId })
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<Channel>()
            .WithMany()
            .HasForeignKey(d => new { d.ChannelId, d.UserId })
            .HasPrincipalKey(c => new { c.Id, c.UserId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.Property(d => d.ClickThroughRate).HasPrecision(5, 2);
        builder.Property(d => d.AverageViewPercentage).HasPrecision(5, 2);
        builder.Check("click_through_rate", "click_through_rate between 0 and 100");
        // Viewers who watch a part twice bring it above 100.
        builder.Check("average_view_percentage", "average_view_percentage >= 0");
        builder.HasIndex(d => new { d.ChannelId, d.Date });
        builder.HasIndex(d => new { d.UserId, d.Date });
    }
}
