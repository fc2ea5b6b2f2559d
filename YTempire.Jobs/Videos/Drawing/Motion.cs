namespace YTempire.Jobs.Videos.Drawing;

/// <summary>Time into movement. All take seconds and give 0 to 1 (or a little over, for <see cref="Spring"/>).</summary>
internal static class Motion
{
    public static double Clamp(double t, double start, double seconds) =>
        seconds <= 0 ? (t >= start ? 1 : 0) : Math.Clamp((t - start) / seconds, 0, 1);

    /// <summary>Quick off, soft landing: for what comes in.</summary>
    public static double Out(double t, double start, double seconds) => 1 - Math.Pow(1 - Clamp(t, start, seconds), 4);

    /// <summary>Soft at both ends: for what travels.</summary>
    public static double InOut(double t, double start, double seconds)
    {
        var p = Clamp(t, start, seconds);
        return p * p * p * (p * (6 * p - 15) + 10);
    }

    /// <summary>Lands with one small swing over its mark.</summary>
    public static double Spring(double t, double start, double seconds)
    {
        var p = Clamp(t, start, seconds);
        return p is 0 or 1 ? p : 1 - Math.Exp(-6.2 * p) * Math.Cos(7.4 * p) * (1 - p * p);
    }

    /// <summary>Up and down again once.</summary>
    public static double Pulse(double t, double start, double seconds)
    {
        var p = Clamp(t, start, seconds);
        return Math.Sin(p * Math.PI);
    }

    /// <summary>
    /// When each of n elements appears: at its cue where there is one, else spread evenly. The first is there within 0.7 s (a scene never
    /// opens on empty axes), none comes in the last 0.9 s, and none before the one ahead of it.
    /// </summary>
    public static double[] Reveals(int n, IReadOnlyList<double> cues, double seconds)
    {
        var times = new double[n];
        var last = Math.Max(0.3, seconds - 0.9);
        var spacing = Math.Min(0.12, last / (n + 1));
        for (var i = 0; i < n; i++)
        {
            var cue = i < cues.Count && double.IsFinite(cues[i]) ? cues[i] : 0.3 + (last - 0.3) * i / Math.Max(1, n) * 0.8;
            times[i] = i == 0 ? Math.Clamp(cue, 0.25, 0.7) : Math.Max(Math.Min(cue, last - spacing * (n - 1 - i)), times[i - 1] + spacing);
        }

        return times;
    }

    /// <summary>Moments at which a quiet scene moves by itself: whenever more than two seconds pass without something else.</summary>
    public static IReadOnlyList<double> Accents(IEnumerable<double> moments, double seconds)
    {
        var accents = new List<double>();
        var from = 0.5;
        foreach (var moment in moments.Where(m => m > 0.5).Order().Append(seconds - 0.2))
        {
            var count = (int)((moment - from) / 1.75);
            for (var i = 1; i <= count; i++)
                accents.Add(from + (moment - from) * i / (count + 1));
            from = Math.Max(from, moment);
        }

        return accents;
    }
}
