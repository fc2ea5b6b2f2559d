namespace YTempire.Jobs.Videos.Drawing;

/// <summary>How much of the content area is in use: a frame against what lies behind it, in cells of 60 pixels.</summary>
internal static unsafe class Foreground
{
    private const int Cell = 60;
    private const int Step = 4;
    private const int Visible = 10;

    // Three of a cell's 225 samples: a hairline through it is something, a speck is not.
    private const int Enough = 3;

    /// <summary>Share of the content area's cells that hold something, 0 to 1.</summary>
    public static double Share(byte* frame, byte* behind, FrameLayout layout)
    {
        int used = 0,
            all = 0;
        var area = layout.Content;
        for (var y = (int)area.Top; y + Cell <= area.Bottom; y += Cell)
        for (var x = (int)area.Left; x + Cell <= area.Right; x += Cell, all++)
            if (IsUsed(frame, behind, layout.Width, x, y))
                used++;
        return (double)used / all;
    }

    private static bool IsUsed(byte* frame, byte* behind, int width, int left, int top)
    {
        var seen = 0;
        for (var y = top; y < top + Cell; y += Step)
        for (var x = left; x < left + Cell; x += Step)
        {
            var at = ((long)y * width + x) * 4;
            if (Math.Abs(Luma(frame + at) - Luma(behind + at)) > Visible && ++seen >= Enough)
                return true;
        }

        return false;
    }

    private static int Luma(byte* p) => (p[0] * 18 + p[1] * 183 + p[2] * 55) >> 8;
}
