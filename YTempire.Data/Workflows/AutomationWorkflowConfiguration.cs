using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Workflows;

internal sealed class AutomationWorkflowConfiguration : IEntityTypeConfiguration<AutomationWorkflow>
{
    public void Configure(EntityTypeBuilder<AutomationWorkflow> builder)
    {
        builder.ToTable("automation_workflows");
        builder.HasOne<User>().WithMany().HasForeignKey(w => w.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(w => w.Name).HasMaxLength(255);
        builder.Property(w => w.WorkflowType).HasMaxLength(100);
        builder.Property(w => w.N8nWorkflowId).HasColumnName("n8n_workflow_id").HasMaxLength(255);
        builder.Property(w => w.ScheduleCron).HasMaxLength(255);
        builder.Json(w => w.Configuration);
        builder.Check("schedule_cron", "trigger_type is distinct from 'schedule' or schedule_cron is not null");
        builder.HasIndex(w => w.UserId);
    }
}
