using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Channels;

namespace YTempire.Data.Analytics;

internal sealed class ChannelDayConfiguration : IEntityTypeConfiguration<ChannelDay>
{
    public void Configure(EntityTypeBuilder<ChannelDay> builder)
    {
        builder.ToTable("channel_analytics");
        builder.HasKey(d => new { d.ChannelId, d.Date });
        builder
            .HasOne<Channel>()
            .WithMany()
            .HasForeignKey(d => new { d.ChannelId, d.UserId })
            .HasPrincipalKey(c => new { c.Id, c.UserId })
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.UserId, d.Date });
    }
}
