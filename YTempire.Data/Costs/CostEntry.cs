namespace YTempire.Data.Costs;

/// <summary>One amount spent (or given back). Written once, never changed; <see cref="IdempotencyKey"/> keeps a retried step from paying twice.</summary>
public sealed class CostEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What the cost was for; with <see cref="EntityId"/> it outlives the thing itself.</summary>
    public required CostEntity EntityType { get; init; }
    public required Guid EntityId { get; init; }
    public Guid? UserId { get; init; }
    public Guid? ChannelId { get; init; }
    public Guid? VideoId { get; init; }
    public CostKind Kind { get; init; } = CostKind.Charge;

    /// <summary>The seed's word: compute, openai, elevenlabs, storage.</summary>
    public required string Service { get; init; }

    /// <summary>Such as <c>speak_scene</c>.</summary>
    public string? Operation { get; init; }
    public string? Model { get; init; }
    public decimal Quantity { get; init; }
    public string? Unit { get; init; }

    /// <summary>Positive for a charge, negative for a refund; six decimals, rounded only on screen.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";
    public string Details { get; init; } = "{}";
    public required string IdempotencyKey { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
}

public enum CostEntity
{
    Video,
    Channel,
    User,
}

public enum CostKind
{
    Charge,
    Refund,
}
