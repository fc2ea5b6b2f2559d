using System.Security.Claims;
using YTempire.Data.Accounts;

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
    private const string BetaTesterRole = "beta_tester";
    private const string UserRoleName = "user";

    public static ClaimsPrincipal Principal(User user, Guid sessionId) =>
        new(
            new ClaimsIdentity(
                [
                    new(Subject, user.Id.ToString()),
                    new(Name, user.FullName ?? user.Email ?? ""),
                    new(Role, NameOf(user.Role)),
                    new(Session, sessionId.ToString()),
                    new(Stamp, user.SecurityStamp ?? ""),
                ],
                AccountSchemes.Session,
                Name,
                Role
            )
        );

    /// <summary>What this principal claims about its session, to be checked against the database; null when it is not ours.</summary>
    public static SessionTicket? Ticket(this ClaimsPrincipal principal) =>
        principal.UserId() is { } user && principal.SessionId() is { } session && RoleIn(principal) is { } role
            ? new(session, user, role, principal.FindFirst(Stamp)?.Value ?? "")
            : null;

    public static Guid? UserId(this ClaimsPrincipal principal) => IdIn(principal, Subject);

    public static Guid? SessionId(this ClaimsPrincipal principal) => IdIn(principal, Session);

    public static bool IsAdmin(this ClaimsPrincipal principal) => principal.IsInRole(AdminRole);

    private static string NameOf(UserRole role) =>
        role switch
        {
            UserRole.Admin => AdminRole,
            UserRole.BetaTester => BetaTesterRole,
            UserRole.User => UserRoleName,
        };

    private static UserRole? RoleIn(ClaimsPrincipal principal) =>
        principal.FindFirst(Role)?.Value switch
        {
            AdminRole => UserRole.Admin,
            BetaTesterRole => UserRole.BetaTester,
            UserRoleName => UserRole.User,
            _ => null,
        };

    private static Guid? IdIn(ClaimsPrincipal principal, string claim) =>
        principal.Identity?.IsAuthenticated == true && Guid.TryParse(principal.FindFirst(claim)?.Value, out var id) ? id : null;
}
