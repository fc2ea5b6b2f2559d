namespace YTempire.Jobs.Videos.Sound;

/// <summary>
/// Holds peaks below a ceiling without clipping: looks 5 ms ahead, so that the gain is already down when the peak comes,
/// and lets go slowly. Output is late by <see cref="Delay"/> sample pairs.
/// </summary>
internal sealed class Limiter(double ceiling)
{
    private const int Window = VideoFormats.SampleRate / 200;
    private static readonly double Release = 1 - Math.Exp(-1.0 / (0.08 * VideoFormats.SampleRate));

    private readonly float[] delayed = new float[Window * 2];
    private readonly double[] averaged = InitialGains();

    /// <summary>Gains within the window that no later one undercuts, as a ring.</summary>
    private readonly (long At, double Gain)[] lowest = new (long, double)[Window + 1];
    private int first;
    private int count;
    private double sum = Window;
    private double gain = 1;
    private long now;

    public static int Delay => Window - 1;

    /// <summary>Changes the samples in place to those of <see cref="Delay"/> pairs ago.</summary>
    public void Process(Span<float> stereo)
    {
        for (var i = 0; i + 1 < stereo.Length; i += 2, now++)
        {
            var peak = Math.Max(Math.Abs(stereo[i]), Math.Abs(stereo[i + 1]));
            var wanted = Lowest(peak > ceiling ? ceiling / peak : 1);
            gain = Math.Min(wanted, gain + (1 - gain) * Release);
            var slot = (int)(now % Window);
            sum += gain - averaged[slot];
            averaged[slot] = gain;
            (delayed[slot * 2], delayed[slot * 2 + 1]) = (stereo[i], stereo[i + 1]);
            var oldest = (int)((now + 1) % Window);
            // The average of gains that all know of the sample that leaves now can not be above what that sample needs.
            var smooth = (float)(sum / Window);
            (stereo[i], stereo[i + 1]) = (delayed[oldest * 2] * smooth, delayed[oldest * 2 + 1] * smooth);
        }
    }

    /// <summary>Lowest gain asked for within the window.</summary>
    private double Lowest(double wanted)
    {
        while (count > 0 && lowest[(first + count - 1) % lowest.Length].Gain >= wanted)
            count--;
        lowest[(first + count++) % lowest.Length] = (now, wanted);
        while (lowest[first].At <= now - Window)
        {
            first = (first + 1) % lowest.Length;
            count--;
        }
        return lowest[first].Gain;
    }

    private static double[] InitialGains()
    {
        var gains = new double[Window];
        Array.Fill(gains, 1);
        return gains;
    }
}
