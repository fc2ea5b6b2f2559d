using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_logs");
        builder.HasKey(a => new { a.Id, a.OccurredAt });
        builder.Property(a => a.Id).HasDefaultValueSql("nextval('audit_logs_id_seq')").ValueGeneratedOnAdd();
        builder.Property(a => a.Action).HasMaxLength(100);
        builder.Property(a => a.EntityType).HasMaxLength(100);
        builder.Property(a => a.RequestId).HasMaxLength(100);
        builder.Json(a => a.OldValues, a => a.NewValues);
        builder.Check("risk_score", "risk_score between 0 and 100");
        builder.HasIndex(a => new { a.UserId, a.Id }).IsDescending(false, true);
        builder.HasIndex(a => new { a.OwnerId, a.Id }).IsDescending(false, true);
        builder
            .HasIndex(a => new
            {
                a.EntityType,
                a.EntityId,
                a.Id,
            })
            .IsDescending(false, false, true)
            .HasDatabaseName("ix_audit_logs_entity");
        builder.HasIndex(a => new { a.OccurredAt, a.Id }).IsDescending(true, true);
        builder.HasIndex(a => a.RiskScore).HasFilter("risk_score > 50");
    }
}
