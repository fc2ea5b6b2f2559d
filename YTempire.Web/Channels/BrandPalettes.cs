using YTempire.Data.Channels;

namespace YTempire.Web.Channels;

/// <summary>Sets of brand colours that go together, to start from.</summary>
public static class BrandPalettes
{
    /// <summary>By the key of their names in ChannelsTexts.</summary>
    public static IReadOnlyList<(string Name, BrandingAssets Colours)> All { get; } =
    [
        ("Palette.Mint", BrandingAssets.Default),
        ("Palette.Iris", new("#A5A8FF", "#FFD166", "#15143A")),
        ("Palette.Coral", new("#FF8A73", "#FFE08A", "#2A1020")),
        ("Palette.Sky", new("#6CC7FF", "#FFB86B", "#08203A")),
        ("Palette.Lime", new("#B6E84A", "#6EE7F2", "#10231A")),
    ];
}
