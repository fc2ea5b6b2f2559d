using YTempire.Data.Videos;

namespace YTempire.Web.Videos;

/// <summary>What the list can be narrowed to, by the word in the address.</summary>
public sealed record VideoStatusFilter(string Name, IReadOnlyCollection<GenerationStatus> Statuses)
{
    public static VideoStatusFilter Everything { get; } = new("all", []);

    public static IReadOnlyList<VideoStatusFilter> All { get; } =
    [
        Everything,
        new("running", [GenerationStatus.Pending, GenerationStatus.Generating, GenerationStatus.Processing]),
        new("ready", [GenerationStatus.Ready, GenerationStatus.Published]),
        new("failed", [GenerationStatus.Failed]),
        new("cancelled", [GenerationStatus.Cancelled]),
    ];

    /// <summary>Everything for a word that nobody offers.</summary>
    public static VideoStatusFilter Named(string? name) => All.FirstOrDefault(f => f.Name == name) ?? Everything;
}
