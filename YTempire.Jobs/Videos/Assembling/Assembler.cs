using YTempire.Jobs.Integrations.Ffmpeg;

namespace YTempire.Jobs.Videos.Assembling;

/// <summary>Scenes and sound into the file that is published, without encoding anything again.</summary>
public sealed class Assembler(FfmpegRunner ffmpeg, MediaProbe probe)
{
    public const string Version = "1";

    public Task<AssembleReport> AssembleAsync(IReadOnlyList<string> scenes, string mix, string mp4Path, CancellationToken cancel) =>
        throw new NotImplementedException($"{ffmpeg} {probe} {scenes} {mix} {mp4Path} {cancel}");
}

/// <param name="Drift">Seconds by which picture and sound end apart.</param>
public sealed record AssembleReport(double Seconds, double Drift, double CpuSeconds);
