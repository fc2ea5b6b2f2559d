namespace YTempire.Web.Shared;

/// <summary>Marker of SharedTexts.resx: states, times and words that every room uses.</summary>
public sealed class SharedTexts;
