using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Settings;

internal sealed class SystemSettingConfiguration : IEntityTypeConfiguration<SystemSetting>
{
    public void Configure(EntityTypeBuilder<SystemSetting> builder)
    {
        builder.ToTable("system_config");
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(255);
        builder.Json(s => s.Value);
        builder.Check(
            "sealed",
            "case when is_encrypted then value is null and secret is not null else value is not null and secret is null end"
        );
    }
}
