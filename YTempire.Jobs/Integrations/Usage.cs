namespace YTempire.Jobs.Integrations;

/// <summary>What one call of a port used up, before it has a price; <c>CostLedger</c> knows the prices.</summary>
/// <param name="Service">The seed's word: compute, openai, elevenlabs, storage.</param>
/// <param name="Quantity">How many of <paramref name="Unit"/>.</param>
/// <param name="Unit">Such as <c>cpu_second</c>, <c>input_token</c>, <c>output_token</c>, <c>character</c>.</param>
/// <param name="Model">Which of the service's prices applies; null where there is one.</param>
public sealed record Usage(string Service, decimal Quantity, string Unit, string? Model = null);
