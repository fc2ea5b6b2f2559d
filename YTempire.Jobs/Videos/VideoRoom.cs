using Microsoft.Extensions.DependencyInjection;

namespace YTempire.Jobs.Videos;

public static class VideoRoom
{
    public static IServiceCollection AddVideos(this IServiceCollection services) =>
        services.AddSingleton<VideoFeed>().AddScoped<VideoFiles>().AddScoped<VideoPipeline>();
}
