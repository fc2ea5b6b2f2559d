namespace YTempire.Jobs.Videos.Sound;

/// <summary>Second-order filter, direct form II transposed; keeps its state between calls.</summary>
internal struct Biquad(double b0, double b1, double b2, double a1, double a2)
{
    private double s1;
    private double s2;

    public double Next(double x)
    {
        var y = b0 * x + s1;
        s1 = b1 * x - a1 * y + s2;
        s2 = b2 * x - a2 * y;
        return y;
    }

    /// <summary>The two stages of ITU-R BS.1770's K-weighting at 48 kHz, with the standard's own coefficients.</summary>
    public static Biquad HeadShelf() => new(1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585);

    public static Biquad RumbleCut() => new(1, -2, 1, -1.99004745483398, 0.99007225036621);

    /// <summary>Robert Bristow-Johnson's cookbook filters.</summary>
    public static Biquad HighPass(double hertz, double q = 0.707)
    {
        var (cos, alpha) = Angles(hertz, q);
        var a0 = 1 + alpha;
        return new((1 + cos) / 2 / a0, -(1 + cos) / a0, (1 + cos) / 2 / a0, -2 * cos / a0, (1 - alpha) / a0);
    }

    public static Biquad LowPass(double hertz, double q = 0.707)
    {
        var (cos, alpha) = Angles(hertz, q);
        var a0 = 1 + alpha;
        return new((1 - cos) / 2 / a0, (1 - cos) / a0, (1 - cos) / 2 / a0, -2 * cos / a0, (1 - alpha) / a0);
    }

    /// <summary>Lets a band through; 0 dB in its middle.</summary>
    public static Biquad BandPass(double hertz, double q)
    {
        var (cos, alpha) = Angles(hertz, q);
        var a0 = 1 + alpha;
        return new(alpha / a0, 0, -alpha / a0, -2 * cos / a0, (1 - alpha) / a0);
    }

    /// <summary>Raises (or lowers) a band around a frequency.</summary>
    public static Biquad Bell(double hertz, double decibels, double q)
    {
        var (cos, alpha) = Angles(hertz, q);
        var amplitude = Math.Pow(10, decibels / 40);
        var a0 = 1 + alpha / amplitude;
        return new((1 + alpha * amplitude) / a0, -2 * cos / a0, (1 - alpha * amplitude) / a0, -2 * cos / a0, (1 - alpha / amplitude) / a0);
    }

    private static (double Cos, double Alpha) Angles(double hertz, double q)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * hertz / VideoFormats.SampleRate);
        return (cos, sin / (2 * q));
    }
}
