namespace YTempire.Web.Shell.Theme;

/// <summary>How the reader wants the shell drawn. It comes with the request as cookies, so the first paint is already right.</summary>
/// <param name="IsDark">Cookie <c>yt-theme</c>: light or dark; set by ts/theme.ts from the system on a first visit.</param>
/// <param name="IsRailFolded">Cookie <c>yt-rail</c>: the navigation shows icons only.</param>
public sealed record Appearance(bool IsDark, bool IsRailFolded)
{
    public const string ThemeCookie = "yt-theme";
    public const string RailCookie = "yt-rail";

    public string ThemeName => IsDark ? "dark" : "light";

    public static Appearance From(HttpContext? http) =>
        new(http?.Request.Cookies[ThemeCookie] == "dark", http?.Request.Cookies[RailCookie] == "folded");
}
