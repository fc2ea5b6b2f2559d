using System.Text.Json.Serialization;

namespace YTempire.Jobs.Videos.Scripts;

/// <summary>What a scene shows. The JSON discriminator <c>kind</c> is the scene's kind everywhere: script, database, page and report.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TitleContent), "title")]
[JsonDerivedType(typeof(StatementContent), "statement")]
[JsonDerivedType(typeof(ChartContent), "chart")]
[JsonDerivedType(typeof(BigNumberContent), "big_number")]
[JsonDerivedType(typeof(EquationContent), "equation")]
[JsonDerivedType(typeof(ListContent), "list")]
[JsonDerivedType(typeof(TimelineContent), "timeline")]
[JsonDerivedType(typeof(ComparisonContent), "comparison")]
[JsonDerivedType(typeof(QuoteContent), "quote")]
[JsonDerivedType(typeof(DiagramContent), "diagram")]
[JsonDerivedType(typeof(ImageContent), "image")]
[JsonDerivedType(typeof(CodeContent), "code")]
[JsonDerivedType(typeof(EndCardContent), "end_card")]
public abstract record SceneContent;

/// <param name="Emphasis">Words of the title set in the brand's colour.</param>
/// <param name="Eyebrow">Small label above, such as the niche.</param>
public sealed record TitleContent(string Title, IReadOnlyList<string> Emphasis, string? Eyebrow) : SceneContent;

/// <param name="Text">One sentence, shown large.</param>
public sealed record StatementContent(string Text, IReadOnlyList<string> Emphasis) : SceneContent;

public enum ChartStyle
{
    Bar,
    Line,
    Area,
    Pie,
}

/// <param name="Unit">Prefix or suffix of the values, such as <c>$</c>, <c>%</c> or <c> kg</c>; null for plain numbers.</param>
/// <param name="Points">Elements of the scene, in order; one series.</param>
public sealed record ChartContent(ChartStyle Style, string? Unit, IReadOnlyList<DataPoint> Points) : SceneContent;

public sealed record DataPoint(string Label, double Value);

/// <param name="Number">As it is to be read, such as <c>$174,494</c> or <c>72 %</c>.</param>
public sealed record BigNumberContent(string Number, string Caption) : SceneContent;

/// <param name="Parts">Pieces that appear one after another, such as <c>72</c>, <c>/</c>, <c>8</c>, <c>=</c>, <c>9</c>.</param>
public sealed record EquationContent(IReadOnlyList<string> Parts, string? Caption) : SceneContent;

public sealed record ListContent(IReadOnlyList<string> Items, bool IsNumbered) : SceneContent;

public sealed record TimelineContent(IReadOnlyList<TimelineEvent> Events) : SceneContent;

public sealed record TimelineEvent(string When, string What);

public sealed record ComparisonContent(ComparisonSide Left, ComparisonSide Right) : SceneContent;

public sealed record ComparisonSide(string Title, IReadOnlyList<string> Points);

public sealed record QuoteContent(string Text, string? Attribution) : SceneContent;

/// <param name="Nodes">Boxes in reading order; elements of the scene.</param>
/// <param name="Arrows">Between nodes by index.</param>
public sealed record DiagramContent(IReadOnlyList<string> Nodes, IReadOnlyList<DiagramArrow> Arrows) : SceneContent;

public sealed record DiagramArrow(int From, int To, string? Label);

/// <param name="FileKey">Key of a still or clip in the file store.</param>
public sealed record ImageContent(string FileKey, string? Caption, string? Credit) : SceneContent;

/// <param name="Source">At most 14 lines are shown.</param>
public sealed record CodeContent(string Language, string Source) : SceneContent;

public sealed record EndCardContent(string Text, string Action) : SceneContent;
