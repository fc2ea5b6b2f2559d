namespace YTempire.Jobs.Queue;

/// <summary>The moments at which a worker's death would hurt most, by the names that <c>drill kill</c> uses.</summary>
public enum Seam
{
    AfterClaim,
    MidStep,

    /// <summary>The artefact lies in the store; no row says so yet.</summary>
    BeforeRecord,

    /// <summary>The dead worker's jobs were put back; nobody has taken them up yet.</summary>
    DuringRescue,
}

/// <summary>
/// Where the kill drill stops a process. A drill names a folder in the environment and puts orders there (<c>MidStep 3 17</c>: stop at the third
/// pass from now on, order 17); the process repeats the order in a file when it comes there, and waits to be killed. Outside a drill a pass
/// costs one comparison.
/// </summary>
public static class Seams
{
    /// <summary>Folder of orders and journal; unset outside a drill.</summary>
    public const string FolderVariable = "YTEMPIRE_DRILL";

    /// <summary>Which of the drill's nodes this process is.</summary>
    public const string NodeVariable = "YTEMPIRE_DRILL_NODE";

    private static readonly string? Folder = Environment.GetEnvironmentVariable(FolderVariable);
    private static readonly string Node = Environment.GetEnvironmentVariable(NodeVariable) ?? "a";
    private static readonly Lock Gate = new();
    private static string order = "";
    private static int passesLeft;

    public static string OrderFile(string folder, string node) => Path.Combine(folder, $"{node}.order");

    public static string AnswerFile(string folder, string node) => Path.Combine(folder, $"{node}.here");

    public static string JournalFile(string folder) => Path.Combine(folder, "journal");

    public static void Pass(Seam seam)
    {
        if (Folder is null || !IsHere(Folder, seam))
            return;
        File.WriteAllText(AnswerFile(Folder, Node), order);
        Thread.Sleep(Timeout.Infinite);
    }

    /// <summary>One line of what was begun or made, for the drill to count; lines outlive the process because each is written whole.</summary>
    public static void Note(string what, string key)
    {
        if (Folder is null)
            return;
        lock (Gate)
            File.AppendAllText(JournalFile(Folder), $"{Environment.ProcessId} {what} {key}\n");
    }

    private static bool IsHere(string folder, Seam seam)
    {
        lock (Gate)
        {
            var file = OrderFile(folder, Node);
            var now = File.Exists(file) ? File.ReadAllText(file) : "";
            var words = now.Split(' ');
            if (now != order)
                (order, passesLeft) = (now, now.Length == 0 ? 0 : int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
            return words[0] == seam.ToString() && --passesLeft == 0;
        }
    }
}
