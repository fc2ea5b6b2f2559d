namespace YTempire.Jobs.Videos.Drawing.Pixels;

/// <summary>
/// A tile of noise without low frequencies (Jimenez' interleaved gradient noise, made triangular), in the backdrop's 8.7 fixed point.
/// Its mean is half a step, which makes the shift round; its width outlives the encoder, so that slow gradients do not band.
/// </summary>
internal static class Dither
{
    public const int Size = 64;
    private const double Width = 2.4;

    public static short[] Table { get; } = Build();

    private static short[] Build()
    {
        var table = new short[Size * Size + 16];
        for (var y = 0; y < Size; y++)
        for (var x = 0; x < Size; x++)
        {
            var noise = 52.9829189 * ((0.06711056 * x + 0.00583715 * y) % 1) % 1;
            var triangle = noise < 0.5 ? Math.Sqrt(2 * noise) - 1 : 1 - Math.Sqrt(2 - 2 * noise);
            table[y * Size + x] = (short)Math.Round(64 + triangle * Width * 64);
        }

        return table;
    }
}
