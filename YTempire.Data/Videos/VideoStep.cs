namespace YTempire.Data.Videos;

/// <summary>One step of the pipeline for one video (and one scene, where there is one each).</summary>
public sealed class VideoStep
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid VideoId { get; init; }
    public Guid UserId { get; init; }

    /// <summary>snake_case name of the step, such as <c>render_scene</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Null for steps that are made once per video.</summary>
    public string? SceneId { get; init; }
    public int Ordinal { get; set; }
    public StepStatus Status { get; set; } = StepStatus.Pending;

    /// <summary>SHA-256 of everything the step's result depends on.</summary>
    public string? InputKey { get; set; }

    /// <summary>Key of the step's main file in the file store.</summary>
    public string? ArtefactKey { get; set; }

    /// <summary>0 to 1.</summary>
    public float Progress { get; set; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public double CpuSeconds { get; set; }

    /// <summary>US dollars.</summary>
    public decimal Cost { get; set; }

    /// <summary>True when the file was there already and nothing had to be made.</summary>
    public bool Reused { get; set; }
    public int Attempts { get; set; }
    public string? ErrorCode { get; set; }
    public string? ErrorSentence { get; set; }

    /// <summary>A JSON object.</summary>
    public string Details { get; set; } = "{}";
}
