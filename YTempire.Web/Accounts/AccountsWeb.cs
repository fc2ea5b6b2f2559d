using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Accounts;

/// <summary>Sign-in, as the web storey sees it: services, the pipeline's part, and the addresses that are no pages.</summary>
public static class AccountsWeb
{
    /// <summary>Policy of everything that only admins may open: <c>[Authorize(Policy = AccountsWeb.Admin)]</c>.</summary>
    public const string Admin = "Admin";

    public static IServiceCollection AddAccountsWeb(this IServiceCollection services)
    {
        services.AddCascadingAuthenticationState();
        services.AddScoped<CircuitHandler, CurrentUserCircuit>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Admin, policy => policy.RequireRole(AccountClaims.AdminRole))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>Between routing and the endpoints: who calls, whether they may, and for whom the database answers.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app) =>
        app.UseAuthentication()
            .UseAuthorization()
            .Use(
                (context, next) =>
                {
                    context.RequestServices.GetRequiredService<CurrentUser>().Become(context.User.UserId(), context.User.IsAdmin());
                    return next(context);
                }
            );
}
