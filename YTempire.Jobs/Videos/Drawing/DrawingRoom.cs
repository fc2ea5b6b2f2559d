using Microsoft.Extensions.DependencyInjection;
using YTempire.Jobs.Integrations.Ffmpeg;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>What the drawing offers to the rest of the house.</summary>
public static class DrawingRoom
{
    public static IServiceCollection AddDrawing(this IServiceCollection services) =>
        services.AddSingleton<FrameEncoder>().AddSingleton<SceneRenderer>().AddSingleton<ThumbnailRenderer>();
}
