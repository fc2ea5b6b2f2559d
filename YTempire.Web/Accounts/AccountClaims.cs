using System.Security.Claims;

namespace YTempire.Web.Accounts;

/// <summary>What a signed-in principal carries, and how it is read.</summary>
public static class AccountClaims
{
    public const string Subject = "sub";
    public const string Name = "name";
    public const string Role = "role";

    /// <summary>Id of the row in <c>user_sessions</c>; the token itself stays in the cookie's sealed properties.</summary>
    public const string Session = "sid";

    /// <summary>Identity's security stamp at sign-in: a changed password or second factor ends the session.</summary>
    public const string Stamp = "stamp";

    public const string AdminRole = "admin";

    public static Guid? UserId(this ClaimsPrincipal principal) => IdIn(principal, Subject);

    public static Guid? SessionId(this ClaimsPrincipal principal) => IdIn(principal, Session);

    public static bool IsAdmin(this ClaimsPrincipal principal) => principal.IsInRole(AdminRole);

    private static Guid? IdIn(ClaimsPrincipal principal, string claim) =>
        principal.Identity?.IsAuthenticated == true && Guid.TryParse(principal.FindFirst(claim)?.Value, out var id) ? id : null;
}
