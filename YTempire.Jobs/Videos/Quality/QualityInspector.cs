using YTempire.Jobs.Integrations.Ffmpeg;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>Looks at a finished video as a careful reviewer would and gives a score with its evidence.</summary>
public sealed class QualityInspector(FfmpegRunner ffmpeg, MediaProbe probe)
{
    public const string Version = "1";

    public Task<QualityReport> InspectAsync(QualityRequest request, CancellationToken cancel) =>
        throw new NotImplementedException($"{ffmpeg} {probe} {request} {cancel}");
}
