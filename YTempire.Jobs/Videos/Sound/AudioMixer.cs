using YTempire.Jobs.Integrations.Ffmpeg;

namespace YTempire.Jobs.Videos.Sound;

/// <summary>Voice and music into one track of the video's exact length, at the loudness that YouTube plays at.</summary>
public sealed class AudioMixer(FfmpegRunner ffmpeg, MusicLibrary music)
{
    /// <summary>Raise when the same inputs would sound different: part of the mix's key.</summary>
    public const string Version = "1";

    public Task<MixReport> MixAsync(MixRequest request, string m4aPath, CancellationToken cancel) =>
        throw new NotImplementedException($"{ffmpeg} {music} {request} {m4aPath} {cancel}");
}
