namespace YTempire.Jobs.Videos;

/// <summary>A channel's look: everything a drawn frame may take from its brand. Colours are <c>#RRGGBB</c>.</summary>
/// <param name="Name">The channel's name, shown on title and end cards.</param>
/// <param name="Primary">Main colour of data and emphasis.</param>
/// <param name="Accent">Second colour: the spoken word, the number that matters.</param>
/// <param name="Background">Darkest colour of the backdrop; text on it must reach 4.5:1, the drawing sees to that.</param>
public sealed record BrandTheme(string Name, string Primary, string Accent, string Background)
{
    public static BrandTheme Default { get; } = new("YTempire", "#5EEAB5", "#FFB454", "#0B1530");
}
