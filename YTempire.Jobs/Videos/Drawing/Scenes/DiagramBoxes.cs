using SkiaSharp;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Where a diagram's boxes stand: chains as a snake that fills the frame, what branches in ranks.</summary>
internal static class DiagramBoxes
{
    public static SKRect[] Place(DiagramContent content, SKRect body, FrameLayout layout) =>
        DiagramLayout.Columns(content, layout) is var columns and > 0
            ? Snake(content.Nodes.Count, columns, body)
            : Ranks(content.Nodes.Count, DiagramLayout.Ranks(content, layout.IsTall ? 6 : 4), body, layout.IsTall);

    // Reading order, every second row backwards: each arrow goes to the neighbour, and the last box of a circle stands beside the first.
    private static SKRect[] Snake(int n, int columns, SKRect body)
    {
        var rows = (n + columns - 1) / columns;
        float width = body.Width / columns,
            height = body.Height / rows,
            w = Math.Min(width - (columns == 1 ? 0 : Math.Min(200, width * 0.3f)), 780),
            h = Math.Min(height - (rows == 1 ? 0 : Math.Min(110, height * 0.34f)), 320);
        // Boxes that are smaller than their cells come together in the middle.
        float stepX = Math.Min(width, w + 240),
            stepY = Math.Min(height, h + 120);
        var boxes = new SKRect[n];
        for (var i = 0; i < n; i++)
        {
            int row = i / columns,
                column = row % 2 == 0 ? i % columns : columns - 1 - i % columns;
            boxes[i] = Around(body.MidX + stepX * (column - (columns - 1) / 2f), body.MidY + stepY * (row - (rows - 1) / 2f), w, h);
        }

        return boxes;
    }

    private static SKRect[] Ranks(int n, List<List<int>> ranks, SKRect body, bool tall)
    {
        float along = tall ? body.Height : body.Width,
            across = tall ? body.Width : body.Height,
            step = along / ranks.Count,
            length = Math.Min(step - Math.Min(tall ? 84 : 150, step * 0.36f), tall ? 240 : 520);
        var boxes = new SKRect[n];
        for (var r = 0; r < ranks.Count; r++)
        for (var k = 0; k < ranks[r].Count; k++)
        {
            var lane = across / ranks[r].Count;
            float breadth = Math.Min(lane - 44, tall ? 620 : 300),
                a = step * (r + 0.5f),
                c = lane * (k + 0.5f);
            boxes[ranks[r][k]] = tall
                ? Around(body.Left + c, body.Top + a, breadth, length)
                : Around(body.Left + a, body.Top + c, length, breadth);
        }

        return boxes;
    }

    private static SKRect Around(float x, float y, float w, float h) => new(x - w / 2, y - h / 2, x + w / 2, y + h / 2);
}
