using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.Extensions.Options;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Accounts;

/// <summary>Sign-in, as the web storey sees it: services, the pipeline's part, and the addresses that are no pages.</summary>
public static class AccountsWeb
{
    /// <summary>The policy of the admin's pages.</summary>
    public const string Admin = "Admin";

    public static IServiceCollection AddAccountsWeb(this IServiceCollection services)
    {
        AddCookies(services);
        services.AddAntiforgery(form => form.Cookie.Name = AccountSchemes.AntiforgeryCookie);
        services.AddScoped<AuthenticationStateProvider, LiveSignIn>().AddScoped<CircuitHandler, CurrentUserCircuit>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Admin, policy => policy.RequireRole(AccountClaims.AdminRole))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<SetupGate>().AddKeptKeys();
        return services.AddScoped<SessionPresence>().AddScoped<SessionCookieEvents>().AddScoped<SignInDesk>().AddSingleton<DeviceCookie>();
    }

    /// <summary>Between routing and the endpoints: who calls, whether they may, and for whom the database answers.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) =>
        // Also for the antiforgery cookie, whose own Secure setting would refuse plain http on localhost, which browsers hold to be secure.
        app.UseCookiePolicy(new() { Secure = CookieSecurePolicy.Always, HttpOnly = HttpOnlyPolicy.Always })
            .UseAuthentication()
            .UseAuthorization()
            .Use(
                (context, next) =>
                {
                    context.RequestServices.GetRequiredService<CurrentUser>().Become(context.User.UserId(), context.User.IsAdmin());
                    return next(context);
                }
            );

    public static WebApplication MapAccounts(this WebApplication app)
    {
        app.MapPost(AccountAddresses.Logout, SignOutAsync).AllowAnonymous();
        return app;
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, SignInDesk desk)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Results.Redirect(AccountAddresses.Home);
        await desk.SignOutAsync(http);
        return Results.Redirect(AccountAddresses.Login(why: SessionEnd.SignedOut));
    }

    private static void AddCookies(IServiceCollection services)
    {
        services
            .AddAuthentication(AccountSchemes.Session)
            .AddCookie(AccountSchemes.Session, cookie => cookie.EventsType = typeof(SessionCookieEvents))
            .AddCookie(AccountSchemes.Pending);
        Configure(services, AccountSchemes.Session, AccountSchemes.SessionCookie, options => options.SessionLongest);
        Configure(services, AccountSchemes.Pending, AccountSchemes.PendingCookie, options => options.SecondFactorWithin);
    }

    private static void Configure(IServiceCollection services, string scheme, string name, Func<AccountOptions, TimeSpan> lifetime) =>
        services
            .AddOptions<CookieAuthenticationOptions>(scheme)
            .Configure<IOptions<AccountOptions>>(
                (cookie, accounts) =>
                {
                    cookie.Cookie.Name = name;
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.Cookie.Path = "/";
                    cookie.Cookie.IsEssential = true;
                    cookie.LoginPath = AccountAddresses.LoginPage;
                    cookie.AccessDeniedPath = AccountAddresses.Denied;
                    cookie.ExpireTimeSpan = lifetime(accounts.Value);
                    // The row in user_sessions decides how long, not the cookie.
                    cookie.SlidingExpiration = false;
                }
            );
}
