using YTempire.Web.Accounts;
using YTempire.Web.Api;
using YTempire.Web.Operations;
using YTempire.Web.Queue;
using YTempire.Web.Shell;
using YTempire.Web.Videos;

namespace YTempire.Web;

/// <summary>Everything the storey of browsers and terminals offers, one line per room.</summary>
public static class WebServices
{
    public static IServiceCollection AddYTempireWeb(this IServiceCollection services) =>
        services.AddOperations().AddShell().AddVideoPages().AddAccountsWeb();

    /// <summary>The order of the pipeline, then the addresses of each room.</summary>
    public static WebApplication UseYTempireWeb(this WebApplication app)
    {
        app.UseOperations();
        app.UseSecurityHeaders().UseOriginCheck();
        app.UseShell();
        app.UseAccounts();
        app.UseAntiforgery();
        app.MapOperations();
        app.MapShell().MapAccounts();
        app.MapVideoFiles();
        app.MapQueue();
        return app;
    }
}
