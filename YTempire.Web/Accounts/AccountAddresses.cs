using YTempire.Data.Accounts;

namespace YTempire.Web.Accounts;

/// <summary>Where the pages of sign-in are, and where a person may be sent afterwards.</summary>
public static class AccountAddresses
{
    public const string Home = "/";
    public const string LoginPage = "/login";
    public const string Code = "/login/code";
    public const string Recovery = "/login/recovery";
    public const string Register = "/register";
    public const string Enrol = "/register/authenticator";
    public const string Logout = "/logout";
    public const string Denied = "/denied";

    public static string Login(string? returnUrl = null, SessionEnd? why = null)
    {
        var query = QueryString.Empty;
        if (Local(returnUrl) is var local && local != Home)
            query = query.Add("returnUrl", local);
        if (why is { } end)
            query = query.Add("why", end.ToString());
        return LoginPage + query;
    }

    public static string With(string page, string? returnUrl) =>
        Local(returnUrl) is var local && local != Home ? page + QueryString.Create("returnUrl", local) : page;

    /// <summary>An address on this site, or home: a link from elsewhere must not send a fresh sign-in anywhere else.</summary>
    public static string Local(string? url)
    {
        var isLocal =
            url is { Length: > 0 and < 2000 } && url[0] == '/' && !(url.Length > 1 && url[1] is '/' or '\\') && !url.Any(char.IsControl);
        return isLocal ? url! : Home;
    }
}
