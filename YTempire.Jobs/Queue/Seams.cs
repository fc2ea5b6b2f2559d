namespace YTempire.Jobs.Queue;

/// <summary>The moments at which a worker's death would hurt most, by the names that <c>drill kill</c> uses.</summary>
public enum Seam
{
    AfterClaim,
    MidStep,
    BeforeRecord,
    DuringRescue,
}

/// <summary>
/// Where the kill drill stops a process. A drill names a seam, after how many passes of it, and a file in the environment; the process writes
/// to the file when it comes there and waits to be killed. Outside a drill a pass costs one comparison.
/// </summary>
public static class Seams
{
    private static readonly string? Wanted = Environment.GetEnvironmentVariable("YTEMPIRE_DRILL_SEAM");
    private static readonly string? Announcement = Environment.GetEnvironmentVariable("YTEMPIRE_DRILL_FILE");
    private static readonly string? Journal = Environment.GetEnvironmentVariable("YTEMPIRE_DRILL_JOURNAL");
    private static readonly Lock Writing = new();
    private static int passesLeft = int.TryParse(Environment.GetEnvironmentVariable("YTEMPIRE_DRILL_PASS"), out var passes) ? passes : 1;

    public static void Pass(Seam seam)
    {
        if (Wanted is null || Wanted != seam.ToString() || Interlocked.Decrement(ref passesLeft) != 0)
            return;
        File.WriteAllText(Announcement!, seam.ToString());
        Thread.Sleep(Timeout.Infinite);
    }

    /// <summary>One line of what was begun or made, for the drill to count; lines outlive the process because each is written whole.</summary>
    public static void Note(string what, string key)
    {
        if (Journal is null)
            return;
        lock (Writing)
            File.AppendAllText(Journal, $"{Environment.ProcessId} {what} {key}\n");
    }
}
