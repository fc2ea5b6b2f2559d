using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Videos;

internal sealed class ArtefactConfiguration : IEntityTypeConfiguration<Artefact>
{
    public void Configure(EntityTypeBuilder<Artefact> builder)
    {
        builder.ToTable("artefacts");
        builder.HasKey(x => new { x.VideoId, x.Name });
        builder
            .HasOne<Video>()
            .WithMany()
            .HasForeignKey(x => new { x.VideoId, x.UserId })
            .HasPrincipalKey(v => new { v.Id, v.UserId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.Property(x => x.Name).HasMaxLength(255);
        builder.Property(x => x.FileKey).HasMaxLength(255);
        builder.Property(x => x.ContentType).HasMaxLength(100);
        builder.Check("bytes", "bytes >= 0");
        // The janitor asks which files are still somebody's.
        builder.HasIndex(x => x.FileKey);
    }
}
