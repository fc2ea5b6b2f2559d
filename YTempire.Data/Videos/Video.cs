using YTempire.Data.Plumbing;

namespace YTempire.Data.Videos;

/// <summary>A video from its request to its publication. What is said lives in <see cref="VideoScriptText"/>, counters in <see cref="VideoStats"/>.</summary>
public sealed partial class Video : ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public Guid ChannelId { get; init; }

    public string? YoutubeVideoId { get; set; }
    public string? YoutubeUrl { get; set; }

    /// <summary>The topic until the script has a better one.</summary>
    public required string Title { get; set; }
    public string? Description { get; set; }
    public string[] Tags { get; set; } = [];
    public string? Category { get; set; }

    public VideoFormat Format { get; init; }
    public int TargetSeconds { get; set; } = 60;

    /// <summary>The same script and seed give the same frames.</summary>
    public int Seed { get; set; }
    public Guid? TemplateId { get; set; }
    public string? VoiceModel { get; set; }
    public string? BackgroundMusic { get; set; }

    /// <summary>Keys of the file store.</summary>
    public string? VideoFilePath { get; set; }
    public string? ThumbnailFilePath { get; set; }
    public string? SubtitleFilePath { get; set; }

    public GenerationStatus GenerationStatus { get; private set; } = GenerationStatus.Pending;
    public DateTimeOffset? GenerationStartedAt { get; private set; }
    public DateTimeOffset? GenerationCompletedAt { get; private set; }
    public int? GenerationDurationSeconds { get; private set; }

    /// <summary>Two sentences fit for a person: what happened, what to do.</summary>
    public string? GenerationError { get; private set; }

    public DateTimeOffset? ScheduledPublishAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public PublishStatus? PublishStatus { get; private set; }

    public MonetizationStatus? MonetizationStatus { get; set; }
    public string AffiliateLinks { get; set; } = "[]";

    /// <summary>Costs by service, a JSON object of amounts in US dollars.</summary>
    public string GenerationCost { get; set; } = "{}";
    public decimal TotalCost { get; set; }

    /// <summary>0 to 100; its evidence is the artefact <c>qc.json</c>.</summary>
    public int? QualityScore { get; set; }
    public CopyrightCheckStatus? CopyrightCheckStatus { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
}
