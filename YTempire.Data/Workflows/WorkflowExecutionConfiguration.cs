using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Workflows;

internal sealed class WorkflowExecutionConfiguration : IEntityTypeConfiguration<WorkflowExecution>
{
    public void Configure(EntityTypeBuilder<WorkflowExecution> builder)
    {
        builder.ToTable("workflow_executions");
        builder.HasOne<AutomationWorkflow>().WithMany().HasForeignKey(e => e.WorkflowId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(e => e.ExecutionId).HasMaxLength(255);
        builder.Json(e => e.TriggerData, e => e.OutputData);
        builder.Check("times", "completed_at >= started_at");
        builder.Check("counters", "items_processed >= 0 and cost >= 0 and duration_seconds >= 0");
        builder.HasIndex(e => new { e.WorkflowId, e.ExecutionId }).IsUnique();
        builder.HasIndex(e => e.UserId);
        builder.HasIndex(e => e.Status);
        builder.HasIndex(e => e.StartedAt).IsDescending();
    }
}
