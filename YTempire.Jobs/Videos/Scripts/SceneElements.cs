namespace YTempire.Jobs.Videos.Scripts;

/// <summary>How many elements a scene's content has, in the order that cues and <c>SceneTiming.CueTimes</c> number them.</summary>
public static class SceneElements
{
    /// <summary>What a code scene has room for.</summary>
    public const int MostCodeLines = 14;

    public static int Count(SceneContent content) =>
        content switch
        {
            ChartContent chart => chart.Points.Count,
            EquationContent equation => equation.Parts.Count,
            ListContent list => list.Items.Count,
            TimelineContent timeline => timeline.Events.Count,
            // The left side's points, then the right side's; the titles are there from the start.
            ComparisonContent comparison => comparison.Left.Points.Count + comparison.Right.Points.Count,
            DiagramContent diagram => diagram.Nodes.Count,
            CodeContent code => Math.Min(MostCodeLines, code.Source.ReplaceLineEndings("\n").Split('\n').Length),
            // Title, statement, big number, quote, image and end card: the one thing that they show.
            _ => 1,
        };
}
