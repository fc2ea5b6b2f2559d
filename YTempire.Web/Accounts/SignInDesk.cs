using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using YTempire.Data.Accounts;

namespace YTempire.Web.Accounts;

/// <summary>Hands out and takes back the cookies of sign-in. Only a person with both factors ever gets the session's.</summary>
public sealed class SignInDesk(
    Sessions sessions,
    UserManager<User> users,
    DeviceCookie device,
    IOptions<AccountOptions> options,
    TimeProvider clock
)
{
    /// <summary>The password was right: remembered for a few minutes, good for nothing but the second factor.</summary>
    public Task EnterAsync(HttpContext http, User user)
    {
        Claim[] claims = [new(AccountClaims.Subject, user.Id.ToString()), new(AccountClaims.Stamp, user.SecurityStamp ?? "")];
        return http.SignInAsync(
            AccountSchemes.Pending,
            new(new ClaimsIdentity(claims, AccountSchemes.Pending)),
            new() { ExpiresUtc = clock.GetUtcNow() + options.Value.SecondFactorWithin }
        );
    }

    /// <summary>Who has given the right password and not yet the second factor; null when nobody, too late, or changed meanwhile.</summary>
    public async Task<User?> PendingAsync(HttpContext http)
    {
        var pending = (await http.AuthenticateAsync(AccountSchemes.Pending)).Principal;
        if (pending?.UserId() is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
            return null;
        var stands = user is { Status: UserStatus.Active, CanSignIn: true, DeletedAt: null };
        return stands && user.SecurityStamp == pending.FindFirst(AccountClaims.Stamp)?.Value ? user : null;
    }

    /// <summary>Both factors were right: a new session with a new token, whatever cookie came before.</summary>
    public async Task SignInAsync(HttpContext http, User user)
    {
        if (http.User.SessionId() is { } earlier)
            await sessions.EndAsync(earlier);
        var session = await sessions.BeginAsync(user, Origin(http), http.RequestAborted);
        var properties = new AuthenticationProperties { IsPersistent = true, ExpiresUtc = session.ExpiresAt };
        properties.Items[SessionCookieEvents.Token] = session.Token;
        await http.SignOutAsync(AccountSchemes.Pending);
        await http.SignInAsync(AccountSchemes.Session, AccountClaims.Principal(user, session.Id), properties);
        device.Write(http, user.Id);
    }

    public async Task SignOutAsync(HttpContext http)
    {
        if (http.User.SessionId() is { } session)
            await sessions.EndAsync(session);
        await http.SignOutAsync(AccountSchemes.Pending);
        await http.SignOutAsync(AccountSchemes.Session);
    }

    /// <summary>The network address that counts for throttling; the same for all when there is none (a Unix socket).</summary>
    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "local";

    private static SessionOrigin Origin(HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return new(http.Connection.RemoteIpAddress, agent.Length > 500 ? agent[..500] : agent, DeviceLabel.Of(agent));
    }
}
