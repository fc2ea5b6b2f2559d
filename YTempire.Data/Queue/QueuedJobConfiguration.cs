using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Queue;

internal sealed class QueuedJobConfiguration : IEntityTypeConfiguration<QueuedJob>
{
    public void Configure(EntityTypeBuilder<QueuedJob> builder)
    {
        builder.ToTable("job_queue");
        builder.HasOne<User>().WithMany().HasForeignKey(j => j.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(j => j.JobType).HasMaxLength(100);
        builder.Property(j => j.IdempotencyKey).HasMaxLength(200);
        builder.Property(j => j.WorkerId).HasMaxLength(255);
        builder.Json(j => j.Payload);
        builder.Check("valid_priority", "priority between 1 and 10");
        builder.Check("attempts", "attempts >= 0 and max_attempts >= 1 and rescues >= 0");
        builder.Check("lease", "status <> 'processing' or (worker_id is not null and lease_until is not null)");
        builder
            .HasIndex(j => new
            {
                j.Priority,
                j.ScheduledFor,
                j.Id,
            })
            .HasDatabaseName("ix_job_queue_due")
            .HasFilter("status = 'pending'");
        builder.HasIndex(j => j.LeaseUntil).HasFilter("status = 'processing'");
        builder.HasIndex(j => j.IdempotencyKey).IsUnique().HasFilter("status in ('pending', 'processing')");
        // The cap on one person's running jobs, kept by the database: each of them holds a slot of its own.
        builder.HasIndex(j => new { j.UserId, j.Slot }).IsUnique().HasFilter("status = 'processing' and user_id is not null");
        builder.Check("slot", "status <> 'processing' or user_id is null or slot >= 1");
        builder.HasIndex(j => j.UserId);
    }
}
