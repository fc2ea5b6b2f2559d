namespace YTempire.Web.Shell.Theme;

/// <summary>How the reader wants the shell drawn. It comes with the request as cookies, so the first paint is already right.</summary>
/// <param name="IsDark">Cookie <c>yt-theme</c>: light or dark; set by ts/theme.ts from the system on a first visit.</param>
/// <param name="IsRailFolded">Cookie <c>yt-rail</c>: the navigation shows icons only.</param>
/// <param name="ZoneId">Cookie <c>yt-zone</c>: the browser's IANA zone; UTC while unknown.</param>
public sealed record Appearance(bool IsDark, bool IsRailFolded, string ZoneId)
{
    private const string ThemeCookie = "yt-theme";
    private const string RailCookie = "yt-rail";
    private const string ZoneCookie = "yt-zone";

    public string ThemeName => IsDark ? "dark" : "light";

    /// <summary>The cookie is the browser's word and may be anything: an unknown zone is UTC.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(ZoneId, out var zone) ? zone : TimeZoneInfo.Utc;

    public static Appearance From(HttpContext? http) =>
        new(
            http?.Request.Cookies[ThemeCookie] == "dark",
            http?.Request.Cookies[RailCookie] == "folded",
            http?.Request.Cookies[ZoneCookie] ?? TimeZoneInfo.Utc.Id
        );
}
