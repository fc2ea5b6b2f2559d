using MudBlazor;

namespace YTempire.Web.Shell.Theme;

/// <summary>The one theme. Every colour on screen comes from here, through MudThemeProvider's variables (see css/tokens.css).</summary>
public static class YTempireTheme
{
    private static readonly string[] Font = ["Inter Variable", "system-ui", "-apple-system", "Segoe UI", "Noto Sans", "sans-serif"];

    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = Light(),
            PaletteDark = Dark(),
            LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
            Shadows = NoShadows(),
            Typography = Letters(),
        };

    private static PaletteLight Light() =>
        new()
        {
            Background = "#F7F8FA",
            BackgroundGray = "#F7F8FA",
            Surface = "#FFFFFF",
            TextPrimary = "#10151F",
            TextSecondary = "#5B6576",
            TextDisabled = "#8A93A3",
            ActionDefault = "#5B6576",
            ActionDisabled = "#8A93A3",
            LinesDefault = "#E5E8EE",
            LinesInputs = "#C3C9D4",
            TableLines = "#E5E8EE",
            TableHover = "#F4F5F8",
            Divider = "#E5E8EE",
            Primary = "#4F56E8",
            PrimaryContrastText = "#FFFFFF",
            Secondary = "#5B6576",
            SecondaryContrastText = "#FFFFFF",
            Info = "#2563C9",
            Success = "#0B7F58",
            Warning = "#946114",
            Error = "#CB2F36",
            Dark = "#10151F",
        };

    private static PaletteDark Dark() =>
        new()
        {
            Background = "#0C111B",
            BackgroundGray = "#0C111B",
            Surface = "#141B29",
            TextPrimary = "#E8ECF4",
            TextSecondary = "#97A3B6",
            TextDisabled = "#6B778B",
            ActionDefault = "#97A3B6",
            ActionDisabled = "#6B778B",
            LinesDefault = "#243047",
            LinesInputs = "#3A4862",
            TableLines = "#243047",
            TableHover = "#192233",
            Divider = "#243047",
            Primary = "#8B90FF",
            PrimaryContrastText = "#0C111B",
            Secondary = "#97A3B6",
            SecondaryContrastText = "#0C111B",
            Info = "#7AB0FF",
            InfoContrastText = "#0C111B",
            Success = "#34C796",
            SuccessContrastText = "#0C111B",
            Warning = "#E0A545",
            WarningContrastText = "#0C111B",
            Error = "#FF7B80",
            ErrorContrastText = "#0C111B",
            Dark = "#E8ECF4",
        };

    private static Typography Letters() =>
        new()
        {
            Default = new DefaultTypography
            {
                FontFamily = Font,
                FontSize = ".875rem",
                LineHeight = "1.5",
                LetterSpacing = "0",
            },
            H6 = new H6Typography
            {
                FontFamily = Font,
                FontSize = "1.0625rem",
                FontWeight = "640",
                LineHeight = "1.35",
                LetterSpacing = "0",
            },
            Body1 = new Body1Typography
            {
                FontFamily = Font,
                FontSize = ".875rem",
                LineHeight = "1.5",
                LetterSpacing = "0",
            },
            Body2 = new Body2Typography
            {
                FontFamily = Font,
                FontSize = ".875rem",
                LineHeight = "1.5",
                LetterSpacing = "0",
            },
            Button = new ButtonTypography
            {
                FontFamily = Font,
                FontSize = ".875rem",
                FontWeight = "560",
                LetterSpacing = "0",
                TextTransform = "none",
            },
            Caption = new CaptionTypography
            {
                FontFamily = Font,
                FontSize = ".78125rem",
                LineHeight = "1.4",
                LetterSpacing = "0",
            },
        };

    // Borders separate, shadows do not; the few floating surfaces take theirs from --overlay-shadow.
    private static Shadow NoShadows() => new() { Elevation = [.. Enumerable.Repeat("none", 26)] };
}
