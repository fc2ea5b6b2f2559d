namespace YTempire.Jobs.Videos.Quality;

/// <summary>A frame as the checks see it: square, small, grey.</summary>
internal static class GreyFrame
{
    public const int Side = 128;
    public const int Bytes = Side * Side;
    private const int Block = 8;

    /// <summary>Darker than any backdrop of ours, nearly everywhere.</summary>
    private const int BlackLevel = 12;
    private const double BlackShare = 0.995;

    /// <summary>Grey levels by which the most different block may differ: two encodings of one picture stay below it.</summary>
    private const double StillLevel = 1.0;

    public static bool IsBlack(ReadOnlySpan<byte> frame)
    {
        var dark = 0;
        foreach (var pixel in frame)
            dark += pixel < BlackLevel ? 1 : 0;
        return dark >= BlackShare * Bytes;
    }

    /// <summary>By the block that changed most, since one word that lights up is a change, and is lost in an average over the frame.</summary>
    public static bool IsSame(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        for (var top = 0; top < Side; top += Block)
        for (var left = 0; left < Side; left += Block)
        {
            var difference = 0;
            for (var y = top; y < top + Block; y++)
            for (var x = left; x < left + Block; x++)
                difference += Math.Abs(a[y * Side + x] - b[y * Side + x]);
            if (difference > StillLevel * Block * Block)
                return false;
        }
        return true;
    }
}
