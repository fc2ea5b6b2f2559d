using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Channels;

internal sealed class ChannelCategoryConfiguration : IEntityTypeConfiguration<ChannelCategory>
{
    public void Configure(EntityTypeBuilder<ChannelCategory> builder)
    {
        builder.ToTable("channel_categories");
        builder.HasAlternateKey(c => c.Name).HasName("ak_channel_categories_name");
        builder.HasOne<ChannelCategory>().WithMany().HasForeignKey(c => c.ParentCategoryId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Name).HasMaxLength(100);
        builder.Json(c => c.VideoTemplates, c => c.KeywordSuggestions);
        builder.Check("avg_cpm", "avg_cpm >= 0");
        builder.Check("parent", "parent_category_id <> id");
        builder.HasIndex(c => c.ParentCategoryId);
    }
}
