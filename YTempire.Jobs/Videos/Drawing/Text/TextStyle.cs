namespace YTempire.Jobs.Videos.Drawing.Text;

internal enum FontWeight
{
    Medium,
    SemiBold,
    Bold,
    ExtraBold,
    Mono,
}

internal enum TextAlign
{
    /// <summary>Left, or right for a paragraph that reads from right to left.</summary>
    Start,
    Center,
    End,
}

/// <param name="Tracking">Extra space after each glyph, in em; negative for large sizes.</param>
/// <param name="Gap">Width of a space against the font's own.</param>
/// <param name="Tabular">Digits of one width, for numbers that count.</param>
internal sealed record TextStyle(FontWeight Weight, double Leading = 1.2, double Tracking = 0, bool Tabular = false, double Gap = 1)
{
    public static TextStyle Display { get; } = new(FontWeight.ExtraBold, 1.1, -0.025);
    public static TextStyle Heading { get; } = new(FontWeight.Bold, 1.16, -0.015);
    public static TextStyle Strong { get; } = new(FontWeight.SemiBold, 1.24, -0.006);
    public static TextStyle Body { get; } = new(FontWeight.Medium, 1.3);
    public static TextStyle Number { get; } = new(FontWeight.ExtraBold, 1.1, -0.02, Tabular: true);
    public static TextStyle Figure { get; } = new(FontWeight.SemiBold, 1.2, 0, Tabular: true);
    public static TextStyle Caption { get; } = new(FontWeight.SemiBold, 1.24, -0.004, Gap: 1.5);
    public static TextStyle LoudCaption { get; } = new(FontWeight.ExtraBold, 1.26, -0.01, Gap: 1.45);
    public static TextStyle Code { get; } = new(FontWeight.Mono, 1.5);
}
