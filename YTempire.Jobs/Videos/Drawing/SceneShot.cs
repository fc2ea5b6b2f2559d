using YTempire.Jobs.Videos.Scripts;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>Everything that decides a scene's pixels: equal shots give equal frames, so its hash is the artefact's key.</summary>
/// <param name="Timing">Its StartFrame is not used by the drawing (no state crosses scenes), and not part of the key.</param>
/// <param name="Seed">Varies ornaments between videos; the same seed gives the same frames.</param>
/// <param name="ImagePath">File of an <see cref="ImageContent"/>; null for drawn scenes.</param>
public sealed record SceneShot(
    string Heading,
    SceneContent Content,
    SceneTiming Timing,
    VideoFormat Format,
    BrandTheme Theme,
    int Seed,
    string? ImagePath = null
);
