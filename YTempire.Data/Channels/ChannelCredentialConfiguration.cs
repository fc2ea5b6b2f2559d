using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace YTempire.Data.Channels;

internal sealed class ChannelCredentialConfiguration : IEntityTypeConfiguration<ChannelCredential>
{
    public void Configure(EntityTypeBuilder<ChannelCredential> builder)
    {
        builder.ToTable("channel_credentials");
        builder.HasKey(c => c.ChannelId);
        builder
            .HasOne<Channel>()
            .WithOne()
            .HasForeignKey<ChannelCredential>(c => new { c.ChannelId, c.UserId })
            .HasPrincipalKey<Channel>(c => new { c.Id, c.UserId })
            .OnDelete(DeleteBehavior.Cascade);
    }
}
