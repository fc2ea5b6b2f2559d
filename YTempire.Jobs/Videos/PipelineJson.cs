using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace YTempire.Jobs.Videos;

/// <summary>How the pipeline writes what it keeps, and how it names it: equal content gives equal text gives equal keys.</summary>
public static class PipelineJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            // jsonb keeps keys in its own order, so a scene's kind may come after the rest.
            AllowOutOfOrderMetadataProperties = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new InvalidDataException($"There is no {typeof(T).Name} in this text.");

    public static T ReadFile<T>(string path) => Read<T>(File.ReadAllText(path));

    /// <summary>SHA-256 of the value's JSON, in hexadecimal.</summary>
    public static string Hash<T>(T value) => HashText(Write(value));

    public static string HashText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Such as <c>render_scene</c>.</summary>
    public static string Name(StepKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
