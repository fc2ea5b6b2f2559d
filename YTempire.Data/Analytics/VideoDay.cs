using YTempire.Data.Plumbing;

namespace YTempire.Data.Analytics;

/// <summary>One video on one day; partitioned by month.</summary>
public sealed class VideoDay : ICreated
{
    public Guid VideoId { get; init; }
    public DateOnly Date { get; init; }
    public Guid ChannelId { get; init; }
    public Guid UserId { get; init; }
    public long Views { get; set; }
    public long UniqueViewers { get; set; }
    public long Impressions { get; set; }

    /// <summary>Percent.</summary>
    public decimal? ClickThroughRate { get; set; }
    public long WatchTimeMinutes { get; set; }

    /// <summary>Percent.</summary>
    public decimal? AverageViewPercentage { get; set; }
    public long Likes { get; set; }
    public long Dislikes { get; set; }
    public long Comments { get; set; }
    public long Shares { get; set; }
    public long SubscriberViews { get; set; }
    public long NonSubscriberViews { get; set; }

    /// <summary>US dollars.</summary>
    public decimal EstimatedRevenue { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
