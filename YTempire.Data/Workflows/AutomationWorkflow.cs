using YTempire.Data.Plumbing;

namespace YTempire.Data.Workflows;

/// <summary>A pipeline in n8n or built in. Without an owner it belongs to the installation.</summary>
public sealed class AutomationWorkflow : ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid? UserId { get; init; }
    public required string Name { get; set; }

    /// <summary>Such as video_generation, publishing, analytics.</summary>
    public required string WorkflowType { get; set; }
    public string? N8nWorkflowId { get; set; }
    public TriggerType? TriggerType { get; set; }
    public string? ScheduleCron { get; set; }
    public bool IsActive { get; set; } = true;
    public DateTimeOffset? LastRunAt { get; set; }
    public ExecutionStatus? LastRunStatus { get; set; }
    public DateTimeOffset? NextRunAt { get; set; }
    public string Configuration { get; set; } = "{}";
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}

public enum TriggerType
{
    Schedule,
    Webhook,
    Manual,
}

public enum ExecutionStatus
{
    Running,
    Success,
    Failed,
    Timeout,
}
