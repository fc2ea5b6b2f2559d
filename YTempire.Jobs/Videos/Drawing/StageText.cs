using SkiaSharp;
using YTempire.Jobs.Videos.Drawing.Text;

namespace YTempire.Jobs.Videos.Drawing;

/// <summary>Text on the stage.</summary>
internal sealed partial class Stage
{
    public void Text(TextBlock block, float x, float y, SKColor color, double alpha = 1, bool caption = false)
    {
        for (var i = 0; i < block.Units.Count; i++)
            Word(block, i, x, y, color, alpha, caption);
    }

    /// <summary>Words rise one after another, from <paramref name="start"/>; marked ones in their own colour.</summary>
    public void Rising(
        TextBlock block,
        float x,
        float y,
        double t,
        double start,
        SKColor color,
        IReadOnlySet<int>? marked = null,
        SKColor? mark = null,
        double stagger = 0.07
    )
    {
        var spread = Math.Min(stagger, 1.1 / Math.Max(1, block.Units.Count));
        for (var i = 0; i < block.Units.Count; i++)
        {
            var p = Motion.Out(t, start + i * spread, 0.55);
            if (p > 0)
                Word(
                    block,
                    i,
                    x,
                    y + (float)(1 - p) * block.Size * 0.45f,
                    marked?.Contains(i) == true ? mark ?? Palette.Primary : color,
                    Math.Min(1, p * 1.25)
                );
        }
    }

    /// <param name="caption">Whether it belongs to the captions; null for what is not measured, because half of it is hidden.</param>
    public void Word(TextBlock block, int index, float x, float y, SKColor color, double alpha = 1, bool? caption = false)
    {
        var unit = block.Units[index];
        if (unit.Blob is null || alpha * Fade <= 0.004)
            return;
        var bounds = block.BoundsOf(unit);
        bounds.Offset(x, y);
        if (caption is { } isCaption && Measure is { } measure && alpha * Fade > 0.97 && Lift == 0)
            measure.Text(block.Text[unit.Start..unit.End], bounds, color, isCaption);
        Touch(Grow(bounds, block.Size * 0.12f));
        Canvas.DrawText(unit.Blob, x + unit.X, y + unit.Baseline + Lift, Plain(color, alpha));
    }

    /// <summary>Centres a block on a point by its capitals, as the eye does.</summary>
    public void Centered(TextBlock block, float x, float y, SKColor color, double alpha = 1) =>
        Text(block, x - block.Width / 2, MiddleTop(block, y), color, alpha);

    /// <summary>The top at which a block stands centred on a height.</summary>
    public static float MiddleTop(TextBlock block, float middle) => middle - block.Height / 2;
}
