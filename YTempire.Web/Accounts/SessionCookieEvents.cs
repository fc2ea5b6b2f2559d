using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using YTempire.Data.Accounts;

namespace YTempire.Web.Accounts;

/// <summary>Every request's session is looked up in the database: revoked, expired, suspended or changed, it ends here.</summary>
public sealed class SessionCookieEvents(Sessions sessions, SessionPresence presence) : CookieAuthenticationEvents
{
    /// <summary>Key of the token among the cookie's sealed properties.</summary>
    public const string Token = "token";

    private static readonly string[] Assets = ["/_framework", "/_content", "/assets", "/health"];

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        // Public files: nobody needs to be anybody, and a page's thirty files are no thirty queries. The error page is for anybody, too, and
        // asking a database that is away would break it as well.
        if (IsAsset(http.Request.Path) || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.RejectPrincipal();
            return;
        }
        var token = context.Properties.Items.TryGetValue(Token, out var found) ? found : null;
        presence.Ended =
            context.Principal?.Ticket() is { } ticket && token is not null
                ? await sessions.CheckAsync(ticket, token, isActive: true, http.RequestAborted)
                : SessionEnd.SignedOut;
        if (presence.Ended is null)
            return;
        context.RejectPrincipal();
        await http.SignOutAsync(AccountSchemes.Session);
    }

    /// <summary>A page sends its reader to sign in, and says why; what is no page answers 401.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var isPage = HttpMethods.IsGet(request.Method) && !IsForPrograms(request.Path);
        if (isPage)
            context.Response.Redirect(AccountAddresses.Login($"{request.Path}{request.QueryString}", presence.Ended));
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsForPrograms(context.Request.Path))
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else
            context.Response.Redirect(AccountAddresses.Denied);
        return Task.CompletedTask;
    }

    private static bool IsAsset(PathString path) => Assets.Any(a => path.StartsWithSegments(a, StringComparison.OrdinalIgnoreCase));

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);
}
