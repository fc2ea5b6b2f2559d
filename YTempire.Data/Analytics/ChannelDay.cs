using YTempire.Data.Plumbing;

namespace YTempire.Data.Analytics;

/// <summary>One channel on one day. Null is "not known", never zero.</summary>
public sealed class ChannelDay : ICreated
{
    public Guid ChannelId { get; init; }
    public Guid UserId { get; init; }
    public DateOnly Date { get; init; }
    public long? SubscriberCount { get; set; }
    public long? SubscriberChange { get; set; }
    public long? ViewCount { get; set; }
    public long? WatchTimeMinutes { get; set; }
    public long? Likes { get; set; }
    public long? Comments { get; set; }
    public long? Shares { get; set; }

    /// <summary>Seconds.</summary>
    public int? AverageViewDuration { get; set; }
    public decimal? EstimatedRevenue { get; set; }
    public decimal? AdRevenue { get; set; }
    public decimal? ChannelMembershipsRevenue { get; set; }
    public int? VideosPublished { get; set; }
    public int? VideosScheduled { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
