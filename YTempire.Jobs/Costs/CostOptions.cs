namespace YTempire.Jobs.Costs;

/// <summary>Section <c>Costs</c>.</summary>
public sealed class CostOptions
{
    /// <summary>US dollars per unit, by <c>service/unit</c> or <c>service/model/unit</c>; the more exact one counts.</summary>
    public Dictionary<string, decimal> Prices { get; init; } =
        new(StringComparer.OrdinalIgnoreCase)
        {
            // A rented core at about 15 dollars a month, fully used.
            ["compute/cpu_second"] = 0.000006m,
        };
}
