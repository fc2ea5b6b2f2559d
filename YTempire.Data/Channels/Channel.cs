using YTempire.Data.Plumbing;

namespace YTempire.Data.Channels;

/// <summary>A YouTube channel, connected or still to be connected. Tokens live in <see cref="ChannelCredential"/>.</summary>
public sealed class Channel : ITimestamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }

    /// <summary>YouTube's own id; null until connected.</summary>
    public string? YoutubeChannelId { get; set; }
    public string? YoutubeChannelHandle { get; set; }
    public required string ChannelTitle { get; set; }
    public string? ChannelDescription { get; set; }
    public string? ChannelThumbnailUrl { get; set; }

    /// <summary>Name of a <see cref="ChannelCategory"/>.</summary>
    public required string Niche { get; set; }

    /// <summary>BCP 47; what scripts are written and spoken in.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Engine, colon, name; null lets the product choose for the language.</summary>
    public string? VoiceId { get; set; }
    public TargetAudience TargetAudience { get; set; } = new("");

    /// <summary>Free-form, a JSON object.</summary>
    public string ContentStrategy { get; set; } = "{}";
    public BrandingAssets BrandingAssets { get; set; } = BrandingAssets.Default;

    public bool AutomationEnabled { get; set; } = true;
    public int VideosPerDay { get; set; } = 1;

    /// <summary>A JSON array of time slots.</summary>
    public string PublishingSchedule { get; set; } = "[]";

    /// <summary>Off until a person turns it on: nothing goes out unseen by default.</summary>
    public bool AutoPublish { get; set; }

    public bool MonetizationEnabled { get; set; }
    public bool AdsenseConnected { get; set; }
    public string AffiliateSettings { get; set; } = "{}";
    public string SponsorshipSettings { get; set; } = "{}";

    public long SubscriberCount { get; set; }
    public long TotalViews { get; set; }
    public long TotalVideos { get; set; }
    public decimal EstimatedRevenue { get; set; }

    public ChannelStatus Status { get; set; } = ChannelStatus.Active;

    /// <summary>0 to 100.</summary>
    public int HealthScore { get; set; } = 100;
    public DateTimeOffset? LastSyncAt { get; set; }
    public string? LastError { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    public bool IsConnected => YoutubeChannelId is not null;
}

/// <param name="Description">Who the channel is for, in its owner's words; may be empty.</param>
public sealed record TargetAudience(string Description);

/// <summary>The look of a channel; colours are <c>#RRGGBB</c>, the logo is a key of the file store.</summary>
public sealed record BrandingAssets(string Primary, string Accent, string Background, string? LogoFileKey = null)
{
    public static BrandingAssets Default { get; } = new("#5EEAB5", "#FFB454", "#0B1530");
}

public enum ChannelStatus
{
    Active,
    Paused,
    Suspended,
    Deleted,
}
