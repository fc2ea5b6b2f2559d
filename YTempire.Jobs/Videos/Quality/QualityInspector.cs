using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos.Sound;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>Looks at a finished video as a careful reviewer would and gives a score with its evidence.</summary>
public sealed class QualityInspector(FfmpegRunner ffmpeg, MediaProbe probe, SoundMeter meter)
{
    /// <summary>Part of the report's key.</summary>
    public const string Version = "2";

    /// <summary>Throws <c>FailureException</c> only when a file cannot be read at all; whatever is wrong with it is in the report.</summary>
    public async Task<QualityReport> InspectAsync(QualityRequest request, CancellationToken cancel)
    {
        var media = await probe.ProbeAsync(request.Mp4Path, cancel);
        var picture = await new PictureProbe(ffmpeg).LookAsync(request.Mp4Path, media.Seconds, cancel);
        var sound = await meter.MeasureAsync(request.Mp4Path, cancel);
        var print = await SoundPrint.TakeAsync(ffmpeg, request.Mp4Path, cancel);
        var fingerprint = new Fingerprint("", picture.Hashes, print.Items);
        var likeness = LikenessCheck.Compare(fingerprint, request.OwnVideos).ToList();
        string[] deaf = print.IsTaken ? [] : ["The sound was compared with no other video: this machine's ffmpeg has no chromaprint."];
        QualityComponent[] components =
        [
            MediaChecks.Stillness(picture, sound),
            MediaChecks.Loudness(sound),
            TextChecks.Captions(request),
            TextChecks.Legibility(request.Scenes),
            TextChecks.Novelty(request.Scenes),
            TextChecks.Structure(request),
            MediaChecks.Thumbnail(request),
        ];
        return new QualityReport(
            Math.Round(components.Sum(c => c.Points), 1),
            components,
            [MediaChecks.File(media, picture, request.Format), MediaChecks.Black(picture), MediaChecks.Silence(sound)],
            likeness.Count == 0 ? "passed_local" : "review",
            [.. likeness, .. deaf, .. AdvertiserWords.Bundled.Flags(request.Script)],
            fingerprint,
            picture.CpuSeconds + sound.CpuSeconds + print.CpuSeconds
        );
    }
}
