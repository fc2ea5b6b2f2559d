using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>Everything that the last step looks at.</summary>
/// <param name="Srt">The caption file's text.</param>
/// <param name="Scenes">What the drawing measured of itself, one per scene, in order.</param>
/// <param name="OwnVideos">Fingerprints of the owner's other videos.</param>
public sealed record QualityRequest(
    string Mp4Path,
    string ThumbnailPath,
    VideoFormat Format,
    VideoScript Script,
    Timeline Timeline,
    string Srt,
    IReadOnlyList<DrawingEvidence> Scenes,
    ThumbnailEvidence Thumbnail,
    int TargetSeconds,
    IReadOnlyList<Fingerprint> OwnVideos
);

/// <param name="VideoId">Whose fingerprint it is.</param>
/// <param name="Frames">DCT hashes, one per second.</param>
/// <param name="Sound">Chromaprint, raw.</param>
public sealed record Fingerprint(string VideoId, IReadOnlyList<ulong> Frames, IReadOnlyList<uint> Sound);
