using YTempire.Data;
using YTempire.Data.Videos;

namespace YTempire.Jobs.Videos;

/// <summary>What a step makes, out of what. Equal inputs and version give the same key, and what exists under a key is never made again.</summary>
/// <param name="Inputs">Everything that the result depends on; serialised as JSON.</param>
/// <param name="Version">Of the engine that makes it.</param>
/// <param name="Parts">File names of the result, the main one first; all of them exist or none counts.</param>
public sealed record StepSpec(StepKind Kind, object Inputs, string Version, params string[] Parts)
{
    public string? SceneId { get; init; }

    /// <summary>0-based.</summary>
    public int? Scene { get; init; }

    /// <summary>Parts that belong to the video's page, under these names.</summary>
    public IReadOnlyDictionary<string, string> Named { get; init; } = new Dictionary<string, string>();

    /// <summary>What else changes with the step's completion, in the same transaction.</summary>
    public Action<StepFiles, Video, YTempireDb>? OnDone { get; init; }

    public int Ordinal => (int)Kind * 1000 + (Scene ?? 0);
    public string Key { get; } =
        PipelineJson.Hash(
            new
            {
                Kind,
                Version,
                Inputs,
            }
        );
}

/// <summary>The files of a finished step.</summary>
public sealed record StepFiles(string StepKey, Func<string, string> PathOfKey)
{
    /// <summary>Store key of one part.</summary>
    public string Key(string part) => KeyOf(StepKey, part);

    public string Path(string part) => PathOfKey(Key(part));

    public T Read<T>(string part) => PipelineJson.ReadFile<T>(Path(part));

    public static string KeyOf(string stepKey, string part) =>
        PipelineJson.HashText($"{stepKey}/{part}") + System.IO.Path.GetExtension(part);
}
