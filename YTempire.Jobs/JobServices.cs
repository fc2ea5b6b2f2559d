using Microsoft.Extensions.DependencyInjection;
using YTempire.Jobs.Integrations.OpenAi;
using YTempire.Jobs.Integrations.Speech;
using YTempire.Jobs.Queue;
using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Jobs.Videos.Sound;

namespace YTempire.Jobs;

/// <summary>Everything the storey of clocks and wires offers, one line per room.</summary>
public static class JobServices
{
    public static IServiceCollection AddYTempireJobs(this IServiceCollection services) =>
        services //
            .AddQueue()
            .AddHostedService<Schedule>()
            .AddVideos()
            .AddScripts()
            .AddVoices()
            .AddOpenAi()
            .AddDrawing()
            .AddVideoSound();
}
