namespace YTempire.Jobs.Integrations.OpenAi;

/// <summary>Section <c>OpenAi</c>: a service that speaks OpenAI's protocol, theirs or a compatible one. Off unless address and key are set.</summary>
public sealed class OpenAiOptions
{
    /// <summary>Up to and with the version, such as <c>https://api.openai.com/v1</c>.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Secret. A server that asks for none takes any word.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Writes the scripts.</summary>
    public string Model { get; set; } = "gpt-4o-mini";

    public string VoiceModel { get; set; } = "tts-1";

    /// <summary>Names that the voice model knows, divided by commas.</summary>
    public string Voices { get; set; } = "alloy,ash,coral,echo,fable,onyx,nova,sage,shimmer";

    /// <summary>US dollars per million tokens read; null leaves it to <c>Costs:Prices</c>.</summary>
    public decimal? InputPrice { get; set; }

    /// <summary>US dollars per million tokens written.</summary>
    public decimal? OutputPrice { get; set; }

    /// <summary>US dollars per million characters spoken.</summary>
    public decimal? VoicePrice { get; set; }

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(3);

    public bool IsConnected => !string.IsNullOrWhiteSpace(BaseUrl) && !string.IsNullOrWhiteSpace(ApiKey);

    /// <summary>Part of the artefacts' keys: another server's model of the same name is another one.</summary>
    internal string Host => Uri.TryCreate(BaseUrl, UriKind.Absolute, out var address) ? address.Authority : "";
}
