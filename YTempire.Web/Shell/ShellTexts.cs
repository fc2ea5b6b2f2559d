namespace YTempire.Web.Shell;

/// <summary>Marker of ShellTexts.resx: navigation, layouts, errors.</summary>
public sealed class ShellTexts;
