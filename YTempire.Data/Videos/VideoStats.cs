namespace YTempire.Data.Videos;

/// <summary>The counters of a video, in a narrow table of their own: they change often.</summary>
public sealed class VideoStats
{
    public Guid VideoId { get; init; }
    public Guid UserId { get; init; }
    public long ViewCount { get; set; }
    public long LikeCount { get; set; }
    public long DislikeCount { get; set; }
    public long CommentCount { get; set; }

    /// <summary>Seconds.</summary>
    public int? AverageViewDuration { get; set; }

    /// <summary>Percent.</summary>
    public decimal? ClickThroughRate { get; set; }

    /// <summary>US dollars.</summary>
    public decimal EstimatedRevenue { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
