using System.Numerics;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>64 bits that stay nearly the same when a picture is scaled, recompressed or graded: signs of its lowest frequencies (DCT).</summary>
internal static class PerceptualHash
{
    /// <summary>Pictures that differ in at most this many bits are the same picture.</summary>
    public const int Match = 8;

    private const int Small = 32;
    private const int Kept = 8;
    private static readonly double[] Cosines = MakeCosines();

    public static ulong Of(ReadOnlySpan<byte> frame)
    {
        var picture = Shrink(frame);
        Span<double> rows = stackalloc double[Small * Kept];
        for (var y = 0; y < Small; y++)
        for (var u = 0; u < Kept; u++)
        for (var x = 0; x < Small; x++)
            rows[y * Kept + u] += picture[y * Small + x] * Cosines[(u + 1) * Small + x];
        var waves = new double[Kept * Kept];
        for (var v = 0; v < Kept; v++)
        for (var u = 0; u < Kept; u++)
        for (var y = 0; y < Small; y++)
            waves[v * Kept + u] += rows[y * Kept + u] * Cosines[(v + 1) * Small + y];
        var median = waves.Order().ElementAt(waves.Length / 2);
        var hash = 0UL;
        for (var i = 0; i < waves.Length; i++)
            hash |= waves[i] > median ? 1UL << i : 0;
        return hash;
    }

    public static bool AreAlike(ulong a, ulong b) => BitOperations.PopCount(a ^ b) <= Match;

    private static double[] Shrink(ReadOnlySpan<byte> frame)
    {
        const int step = GreyFrame.Side / Small;
        var picture = new double[Small * Small];
        for (var y = 0; y < GreyFrame.Side; y++)
        for (var x = 0; x < GreyFrame.Side; x++)
            picture[y / step * Small + x / step] += frame[y * GreyFrame.Side + x];
        return picture;
    }

    /// <summary>Frequencies 1 to 8: the constant part says only how bright a picture is.</summary>
    private static double[] MakeCosines()
    {
        var table = new double[(Kept + 1) * Small];
        for (var u = 0; u <= Kept; u++)
        for (var x = 0; x < Small; x++)
            table[u * Small + x] = Math.Cos(Math.PI * u * (2 * x + 1) / (2 * Small));
        return table;
    }
}
