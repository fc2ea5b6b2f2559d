using System.Net;

namespace YTempire.Data.Audit;

/// <summary>One change, as it was. Append-only; partitioned by month; no foreign keys, so that it outlives what it speaks of.</summary>
public sealed class AuditEntry
{
    /// <summary>Grows with time; made by the database.</summary>
    public long Id { get; init; }

    /// <summary>Who did it; null for the system.</summary>
    public Guid? UserId { get; init; }

    /// <summary>Whose row it was done to.</summary>
    public Guid? OwnerId { get; init; }
    public string? RequestId { get; init; }
    public IPAddress? IpAddress { get; init; }
    public string? UserAgent { get; init; }

    /// <summary>Such as create, update, delete, login.</summary>
    public required string Action { get; init; }

    /// <summary>The table's name, or what else the action was about.</summary>
    public required string EntityType { get; init; }
    public Guid? EntityId { get; init; }
    public string? OldValues { get; init; }
    public string? NewValues { get; init; }
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>0 to 100.</summary>
    public int RiskScore { get; init; }
}
