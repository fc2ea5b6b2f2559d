namespace YTempire.Web.Shell;

/// <summary>Names of the authorisation policies, so that a page and the dashboard cannot mean different ones.</summary>
public static class Policies
{
    /// <summary>Role <c>admin</c> of the seed's <c>users.role</c>.</summary>
    public const string Admin = "admin";
}
