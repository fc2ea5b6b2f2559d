using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

internal sealed class ProfileConfiguration : IEntityTypeConfiguration<Profile>
{
    public void Configure(EntityTypeBuilder<Profile> builder)
    {
        // An updatable view (db/views/profiles.sql) that asks with the caller's own rights: row-level security and column grants hold.
        builder.ToTable("profiles", table => table.ExcludeFromMigrations());
        builder.HasKey(p => p.Id);
        builder.Json(p => p.Settings);
    }
}
