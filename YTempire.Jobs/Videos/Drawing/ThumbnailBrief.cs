using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing;

/// <param name="Title">The video's title; the thumbnail takes at most five of its words.</param>
/// <param name="Emphasis">Words set in the brand's colour.</param>
/// <param name="Visual">A chart or number of the script to show beside the words; null for ornament only.</param>
/// <param name="Variant">0 to <see cref="ThumbnailRenderer.Variants"/> - 1: different compositions of the same words.</param>
public sealed record ThumbnailBrief(
    string Title,
    IReadOnlyList<string> Emphasis,
    SceneContent? Visual,
    BrandTheme Theme,
    VideoFormat Format,
    int Variant,
    int Seed
);

/// <param name="Words">Words shown, in order; at most five.</param>
public sealed record ThumbnailEvidence(int Width, int Height, long Bytes, double MinContrast, IReadOnlyList<string> Words);
