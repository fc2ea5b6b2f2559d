using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Which drawing shows which kind of content.</summary>
internal static class SceneKinds
{
    public static SceneDrawing Create(SceneSetting setting) =>
        setting.Shot.Content switch
        {
            TitleContent title => new TitleDrawing(setting, title),
            StatementContent statement => new StatementDrawing(setting, statement),
            ChartContent { Points.Count: 0 } chart => throw Empty(chart),
            ChartContent { Style: ChartStyle.Pie } chart => new PieDrawing(setting, chart),
            ChartContent { Style: ChartStyle.Line or ChartStyle.Area } chart => new LineDrawing(setting, chart),
            ChartContent chart when PrefersRows(setting, chart) => new RowBarsDrawing(setting, chart),
            ChartContent chart => new ColumnBarsDrawing(setting, chart),
            BigNumberContent number => new BigNumberDrawing(setting, number),
            EquationContent equation => new EquationDrawing(setting, equation),
            ListContent list => new ListDrawing(setting, list),
            TimelineContent timeline => new TimelineDrawing(setting, timeline),
            ComparisonContent comparison => new ComparisonDrawing(setting, comparison),
            QuoteContent quote => new QuoteDrawing(setting, quote),
            DiagramContent diagram => new DiagramDrawing(setting, diagram),
            ImageContent image => new ImageDrawing(setting, image),
            CodeContent code => new CodeDrawing(setting, code),
            EndCardContent end => new EndCardDrawing(setting, end),
            var other => throw new InvalidOperationException($"No drawing for {other.GetType().Name}."),
        };

    // A tall frame has room for rows, not for columns; long labels also read better beside their bar.
    private static bool PrefersRows(SceneSetting setting, ChartContent chart) =>
        chart.Points.Count is >= 2 and <= 10
        && chart.Points.All(p => p.Value >= 0)
        && (setting.Layout.IsTall || (!setting.Layout.IsWide && chart.Points.Any(p => p.Label.Length > 9)));

    private static InvalidOperationException Empty(ChartContent chart) =>
        new($"A {chart.Style} chart without points cannot be drawn; planning refuses it.");
}
