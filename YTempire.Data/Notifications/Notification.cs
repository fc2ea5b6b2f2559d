using YTempire.Data.Plumbing;

namespace YTempire.Data.Notifications;

/// <summary>A message to a person inside the product.</summary>
public sealed class Notification : ICreated
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public NotificationType Type { get; init; } = NotificationType.Info;
    public required string Title { get; init; }
    public string? Message { get; init; }
    public string? ActionUrl { get; init; }
    public string? ActionLabel { get; init; }

    /// <summary>Computed by the database from <see cref="ReadAt"/>, so that the two cannot disagree.</summary>
    public bool IsRead { get; private set; }
    public DateTimeOffset? ReadAt { get; set; }
    public bool EmailSent { get; set; }
    public bool PushSent { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? ExpiresAt { get; init; }
}

public enum NotificationType
{
    Info,
    Success,
    Warning,
    Error,
}
