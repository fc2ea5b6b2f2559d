namespace YTempire.Web.Accounts;

/// <summary>The cookies of sign-in. <c>__Host-</c> makes the browser itself insist on Secure, this host and the whole path.</summary>
public static class AccountSchemes
{
    /// <summary>Signed in with both factors.</summary>
    public const string Session = "session";

    /// <summary>The password was right; the second factor is still to come, or to be set up.</summary>
    public const string Pending = "pending";

    public const string SessionCookie = "__Host-ytempire";
    public const string PendingCookie = "__Host-ytempire-pending";
    public const string DeviceCookie = "__Host-ytempire-device";
    public const string AntiforgeryCookie = "__Host-ytempire-form";
}
