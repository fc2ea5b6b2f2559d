using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Videos;

internal sealed class VideoScriptTextConfiguration : IEntityTypeConfiguration<VideoScriptText>
{
    public void Configure(EntityTypeBuilder<VideoScriptText> builder)
    {
        builder.ToTable("video_scripts");
        builder.HasKey(x => x.VideoId);
        builder
            .HasOne<Video>()
            .WithOne()
            .HasForeignKey<VideoScriptText>(x => new { x.VideoId, x.UserId })
            .HasPrincipalKey<Video>(v => new { v.Id, v.UserId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.Property(x => x.Topic).HasMaxLength(500);
        builder.Json(x => x.Script);
    }
}
