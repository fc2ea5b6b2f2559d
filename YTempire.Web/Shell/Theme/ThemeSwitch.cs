namespace YTempire.Web.Shell.Theme;

/// <summary>The theme and the way to change it, cascaded by the layout to whatever page has a switch.</summary>
public sealed record ThemeSwitch(bool IsDark, Func<bool, Task> WearAsync);
