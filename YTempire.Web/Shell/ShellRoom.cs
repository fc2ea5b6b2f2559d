using Microsoft.AspNetCore.Authorization;
using MudBlazor;
using MudBlazor.Services;
using YTempire.Data.Operations;

namespace YTempire.Web.Shell;

/// <summary>What the browser's side needs: components, theme, texts. Called once by WebServices and once by Program.</summary>
public static class ShellRoom
{
    /// <summary>A script of 10,000 words is one SignalR message; the default of 32 KB would cut the connection.</summary>
    private const long LargestMessage = 1024 * 1024;

    public static readonly string[] Cultures = ["en"];

    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        services.AddLocalization();
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            mud.SnackbarConfiguration.SnackbarVariant = Variant.Filled;
            mud.SnackbarConfiguration.ShowTransitionDuration = 120;
            mud.SnackbarConfiguration.HideTransitionDuration = 120;
            mud.SnackbarConfiguration.VisibleStateDuration = 6000;
        });
        services.Configure<RequestLocalizationOptions>(texts =>
            texts.SetDefaultCulture(Cultures[0]).AddSupportedCultures(Cultures).AddSupportedUICultures(Cultures)
        );
        return services;
    }

    /// <summary>Middleware that belongs before authentication: languages, the error page, the not-found page.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                CreateScopeForErrors = true,
                StatusCodeSelector = error =>
                    DatabaseOutage.IsBehind(error) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
            }
        );
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRequestLocalization();
        return app;
    }

    public static WebApplication MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        // SecurityHeaders says who may frame a page; Blazor would add a policy of its own beside it.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null).Add(LetGo);
        return app;
    }

    // A browser that signs out leaves its circuit afterwards, when it is nobody any more: that message must arrive, or the circuit lingers.
    private static void LetGo(EndpointBuilder endpoint)
    {
        if (
            endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path }
            && path.EndsWith("_blazor/disconnect/", StringComparison.Ordinal)
        )
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
    }
}
