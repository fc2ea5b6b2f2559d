using YTempire.Jobs.Videos.Sound;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>What the key frames show.</summary>
/// <param name="Black">Stretches of nothing but black.</param>
/// <param name="Frozen">Stretches in which nothing at all moved, captions included.</param>
/// <param name="Hashes">Perceptual hashes, one per second.</param>
/// <param name="LongestGap">Seconds between two key frames at most: what lies between them was not looked at.</param>
internal sealed record PictureFacts(
    IReadOnlyList<Stretch> Black,
    IReadOnlyList<Stretch> Frozen,
    IReadOnlyList<ulong> Hashes,
    double LongestGap,
    double CpuSeconds
);
