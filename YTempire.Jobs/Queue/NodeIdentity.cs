using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace YTempire.Jobs.Queue;

/// <summary>
/// The name of a process among all nodes: <c>host~pid~start</c>. The start time tells a living process from a later one with the same number,
/// and the host part holds machine, boot and process namespace, so that only processes which this one can really see are ever judged dead.
/// </summary>
public sealed record NodeIdentity(string Host, int Pid, long Started)
{
    public static NodeIdentity Current { get; } = new(ThisHost(), Environment.ProcessId, StartOf(Environment.ProcessId) ?? 0);

    /// <summary>True only when the named process ran on this very host and is certainly gone.</summary>
    public static bool IsDead(string name) =>
        TryParse(name, out var node) && node.Host == Current.Host && StartOf(node.Pid) != node.Started;

    public static bool TryParse(string name, [NotNullWhen(true)] out NodeIdentity? node)
    {
        node = null;
        var parts = name.Split('~');
        if (parts.Length < 3 || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var pid))
            return false;
        if (!long.TryParse(parts[2], CultureInfo.InvariantCulture, out var started))
            return false;
        node = new NodeIdentity(parts[0], pid, started);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}~{Pid}~{Started}");

    private static string ThisHost()
    {
        var boot = File.Exists("/proc/sys/kernel/random/boot_id") ? File.ReadAllText("/proc/sys/kernel/random/boot_id")[..8] : "noboot";
        var space = new FileInfo("/proc/self/ns/pid").LinkTarget ?? "";
        var name = new string([.. Environment.MachineName.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
        return $"{name}.{boot}.{new string([.. space.Where(char.IsAsciiDigit)])}";
    }

    /// <summary>Clock ticks since boot at which the process started; null when there is none (or it is a zombie).</summary>
    private static long? StartOf(int pid)
    {
        try
        {
            // The name in field 2 may hold blanks and brackets: fields are counted from the last bracket on.
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : long.Parse(fields[19], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
