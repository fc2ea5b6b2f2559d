namespace YTempire.Data.Workflows;

/// <summary>One run of a workflow.</summary>
public sealed class WorkflowExecution
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid WorkflowId { get; init; }
    public Guid? UserId { get; init; }

    /// <summary>n8n's own id.</summary>
    public string? ExecutionId { get; set; }
    public string TriggerData { get; set; } = "{}";
    public ExecutionStatus Status { get; set; } = ExecutionStatus.Running;
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? CompletedAt { get; set; }
    public int? DurationSeconds { get; set; }
    public string OutputData { get; set; } = "{}";
    public string? ErrorMessage { get; set; }
    public int ItemsProcessed { get; set; }
    public decimal Cost { get; set; }
}
