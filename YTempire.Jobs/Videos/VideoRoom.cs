using Microsoft.Extensions.DependencyInjection;
using YTempire.Jobs.Costs;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Files;
using YTempire.Jobs.Queue;
using YTempire.Jobs.Videos.Steps;

namespace YTempire.Jobs.Videos;

/// <summary>The pipeline, and what follows it: news, files, costs.</summary>
public static class VideoRoom
{
    public static IServiceCollection AddVideos(this IServiceCollection services)
    {
        services.AddOptions<CostOptions>().BindConfiguration("Costs");
        return services
            .AddFileStore()
            .AddSteps()
            .AddSingleton<VideoFeed>()
            .AddSingleton<RenderWidth>()
            .AddSingleton<MakerGate>()
            .AddSingleton<CostLedger>()
            .AddScoped<StepRecorder>()
            .AddScoped<StepRunner>()
            .AddScoped<StepPlan>()
            .AddScoped<ReportWriter>()
            .AddScoped<VideoRuns>()
            .AddScoped<VideoMaker>()
            .AddScoped<VideoFiles>()
            .AddScoped<VideoPipeline>()
            .AddQueuedJob<GenerateVideoJob>(GenerateVideoJob.Type);
    }

    /// <summary>In the order in which they run.</summary>
    private static IServiceCollection AddSteps(this IServiceCollection services) =>
        services
            .AddScoped<IVideoStep, WriteScript>()
            .AddScoped<IVideoStep, PlanScenes>()
            .AddScoped<IVideoStep, SpeakScene>()
            .AddScoped<IVideoStep, FindVisual>()
            .AddScoped<IVideoStep, LayTimeline>()
            .AddScoped<IVideoStep, RenderScene>()
            .AddScoped<IVideoStep, MixAudio>()
            .AddScoped<IVideoStep, Assemble>()
            .AddScoped<IVideoStep, CaptionsAndThumbnail>()
            .AddScoped<IVideoStep, CheckQuality>();

    private static IServiceCollection AddFileStore(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>().BindConfiguration("Store");
        return services
            .AddSingleton<FolderStore>()
            .AddSingleton<IFileStore>(provider => provider.GetRequiredService<FolderStore>())
            .AddHostedService<Janitor>();
    }
}
