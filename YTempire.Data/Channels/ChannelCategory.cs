using YTempire.Data.Plumbing;

namespace YTempire.Data.Channels;

/// <summary>A predefined niche; the same for everybody.</summary>
public sealed class ChannelCategory : ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; init; }
    public string? Description { get; set; }
    public Guid? ParentCategoryId { get; set; }

    /// <summary>US dollars per thousand views, an average of the trade.</summary>
    public decimal? AvgCpm { get; set; }
    public Level? CompetitionLevel { get; set; }
    public Level? GrowthPotential { get; set; }
    public string VideoTemplates { get; set; } = "[]";
    public string KeywordSuggestions { get; set; } = "[]";
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}

public enum Level
{
    Low,
    Medium,
    High,
}
