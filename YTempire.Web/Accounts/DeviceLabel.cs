namespace YTempire.Web.Accounts;

/// <summary>"Firefox on Linux" out of what a browser says about itself; for the person's own eyes, never for a decision.</summary>
public static class DeviceLabel
{
    // In this order: Edge also says Chrome, Chrome also says Safari; Android also says Linux, an iPad also says Mac.
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR", "Opera"),
        ("Firefox", "Firefox"),
        ("Chrom", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];

    public static string? Of(string userAgent)
    {
        var (browser, system) = (Find(Browsers, userAgent), Find(Systems, userAgent));
        return browser is null || system is null ? browser ?? system : $"{browser} on {system}";
    }

    private static string? Find((string Sign, string Name)[] known, string text) =>
        known.Where(k => text.Contains(k.Sign, StringComparison.Ordinal)).Select(k => k.Name).FirstOrDefault();
}
