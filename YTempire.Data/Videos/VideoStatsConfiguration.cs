using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Videos;

internal sealed class VideoStatsConfiguration : IEntityTypeConfiguration<VideoStats>
{
    public void Configure(EntityTypeBuilder<VideoStats> builder)
    {
        builder.ToTable("video_stats");
        builder.HasKey(x => x.VideoId);
        builder
            .HasOne<Video>()
            .WithOne()
            .HasForeignKey<VideoStats>(x => new { x.VideoId, x.UserId })
            .HasPrincipalKey<Video>(v => new { v.Id, v.UserId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.Property(x => x.ClickThroughRate).HasPrecision(5, 2);
        builder.Check("click_through_rate", "click_through_rate between 0 and 100");
        builder.Check("counters", "view_count >= 0 and like_count >= 0 and dislike_count >= 0 and comment_count >= 0");
        builder
            .HasIndex(x => new
            {
                x.UserId,
                x.ViewCount,
                x.VideoId,
            })
            .IsDescending(false, true, false);
    }
}
