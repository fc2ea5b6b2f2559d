namespace YTempire.Jobs.Queue;

/// <summary>How long a failed job waits: 4, 8, 16 ... s, each between half and the whole of it, so that many do not come back at once.</summary>
public static class Backoff
{
    /// <param name="attempt">1 after the first failure.</param>
    /// <param name="chance">0 to 1.</param>
    /// <param name="asked">What the other side asks for; never less.</param>
    public static TimeSpan After(int attempt, QueueOptions options, double chance, TimeSpan? asked = null)
    {
        var whole = Math.Min(
            options.FirstPause.TotalSeconds * Math.Pow(2, Math.Clamp(attempt - 1, 0, 20)),
            options.LongestPause.TotalSeconds
        );
        var pause = TimeSpan.FromSeconds(whole * (0.5 + chance / 2));
        return asked > pause ? asked.Value : pause;
    }
}
