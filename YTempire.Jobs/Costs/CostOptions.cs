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
            // OpenAI's list prices for the models that are ours by default: 0.15 and 0.60 dollars per million tokens, 15 per million characters.
            ["openai/gpt-4o-mini/input_token"] = 0.00000015m,
            ["openai/gpt-4o-mini/output_token"] = 0.0000006m,
            ["openai/tts-1/character"] = 0.000015m,
        };
}
