namespace YTempire.Web.Cli.Bench;

/// <summary>What many measurements come to.</summary>
internal static class Samples
{
    public static double Median(this IEnumerable<double> samples) => samples.Percentile(0.5);

    /// <param name="share">0 to 1; 0.95 is the p95. Between two samples it is interpolated.</param>
    public static double Percentile(this IEnumerable<double> samples, double share)
    {
        double[] sorted = [.. samples.Order()];
        var at = share * (sorted.Length - 1);
        var below = (int)Math.Floor(at);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
    }
}
