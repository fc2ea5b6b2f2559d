namespace YTempire.Web.Videos;

/// <summary>What the pages of videos need beside the two storeys below.</summary>
public static class VideoPages
{
    public static IServiceCollection AddVideoPages(this IServiceCollection services) => services.AddScoped<VideoReader>();
}
