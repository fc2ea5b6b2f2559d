using YTempire.Data.Plumbing;

namespace YTempire.Data.Videos;

/// <summary>A reusable recipe. Without an owner it comes with the product; private ones go with their owner.</summary>
public sealed class VideoTemplate : ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid? UserId { get; init; }
    public required string Name { get; set; }

    /// <summary>Name of a channel category, or null for any.</summary>
    public string? Category { get; set; }

    /// <summary>With variables such as <c>{topic}</c>.</summary>
    public string? TitleTemplate { get; set; }
    public string? DescriptionTemplate { get; set; }
    public string[] TagsTemplate { get; set; } = [];
    public string? ScriptTemplate { get; set; }
    public string VoiceSettings { get; set; } = "{}";
    public string VisualSettings { get; set; } = "{}";
    public long TimesUsed { get; set; }
    public decimal? AvgPerformanceScore { get; set; }
    public bool IsPublic { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
