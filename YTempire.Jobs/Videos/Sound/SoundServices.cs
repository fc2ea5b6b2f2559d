using Microsoft.Extensions.DependencyInjection;
using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos.Assembling;
using YTempire.Jobs.Videos.Quality;

namespace YTempire.Jobs.Videos.Sound;

/// <summary>Everything from ffmpeg to the quality score: stateless, so one of each.</summary>
public static class SoundServices
{
    public static IServiceCollection AddVideoSound(this IServiceCollection services)
    {
        services.AddOptions<FfmpegOptions>().BindConfiguration("Ffmpeg");
        return services
            .AddSingleton<FfmpegRunner>()
            .AddSingleton<MediaProbe>()
            .AddSingleton<MusicLibrary>()
            .AddSingleton<SoundMeter>()
            .AddSingleton<AudioMixer>()
            .AddSingleton<Assembler>()
            .AddSingleton<QualityInspector>();
    }
}
