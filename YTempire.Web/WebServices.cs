<<<<<<< HEAD
using YTempire.Web.Api;
=======
using YTempire.Web.Operations;
>>>>>>> 68e14f5 (Health by part, transport rules, redacted logs)
using YTempire.Web.Shell;
using YTempire.Web.Videos;

namespace YTempire.Web;

/// <summary>Everything the storey of browsers and terminals offers, one line per room.</summary>
public static class WebServices
{
<<<<<<< HEAD
    public static IServiceCollection AddYTempireWeb(this IServiceCollection services) => services.AddShell().AddVideoPages();
=======
    public static IServiceCollection AddYTempireWeb(this IServiceCollection services) => services.AddOperations().AddShell();
>>>>>>> 68e14f5 (Health by part, transport rules, redacted logs)

    /// <summary>The order of the pipeline, then the addresses of each room.</summary>
    public static WebApplication UseYTempireWeb(this WebApplication app)
    {
        app.UseOperations();
        app.UseShell();
        app.UseAntiforgery();
<<<<<<< HEAD
        app.MapShell();
        app.MapVideoFiles();
=======
        app.MapOperations().MapShell();
>>>>>>> 68e14f5 (Health by part, transport rules, redacted logs)
        return app;
    }
}
