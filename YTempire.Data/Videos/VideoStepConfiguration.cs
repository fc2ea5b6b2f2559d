using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Videos;

internal sealed class VideoStepConfiguration : IEntityTypeConfiguration<VideoStep>
{
    public void Configure(EntityTypeBuilder<VideoStep> builder)
    {
        builder.ToTable("video_steps");
        builder
            .HasOne<Video>()
            .WithMany()
            .HasForeignKey(x => new { x.VideoId, x.UserId })
            .HasPrincipalKey(v => new { v.Id, v.UserId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.Property(x => x.Kind).HasMaxLength(50);
        builder.Property(x => x.SceneId).HasMaxLength(100);
        builder.Json(x => x.Details);
        builder.Check("progress", "progress between 0 and 1");
        builder.Check("counters", "cpu_seconds >= 0 and cost >= 0 and attempts >= 0");
        builder.Check("failed", "status <> 'failed' or error_sentence is not null");
        builder
            .HasIndex(x => new
            {
                x.VideoId,
                x.Kind,
                x.SceneId,
            })
            .IsUnique()
            .AreNullsDistinct(false);
    }
}
