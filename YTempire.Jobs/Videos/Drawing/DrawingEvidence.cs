namespace YTempire.Jobs.Videos.Drawing;

/// <summary>What the drawing measured about its own frames, for the quality check. All figures come from pixels and placed glyphs, none is declared.</summary>
/// <param name="MinContrast">Lowest WCAG ratio of any settled text against the pixels it stands on; 21 when there is no text.</param>
/// <param name="SafeAreaViolations">What left its area or touched the captions, such as <c>text "Today" leaves the content area</c>; empty is good.</param>
/// <param name="MissingGlyphs">Characters that no font had; always empty for a finished file, because the drawing refuses them.</param>
/// <param name="LongestStillSeconds">Longest stretch without a visible change in the content area (captions and backdrop do not count).</param>
/// <param name="EllipsisedTexts">Texts that had to be cut to fit even at their smallest size.</param>
public sealed record DrawingEvidence(
    double MinContrast,
    IReadOnlyList<string> SafeAreaViolations,
    IReadOnlyList<string> MissingGlyphs,
    double LongestStillSeconds,
    IReadOnlyList<string> EllipsisedTexts
)
{
    public const double ContrastFloor = 4.5;
    public const double StillCeiling = 2.5;
}
