using System.Globalization;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations.Embedded;

/// <summary>
/// What a killed application leaves: a server that is still shutting down, or a pid file that now names some other process.
/// Only the holder of the instance's lock may ask, so any server found here belongs to nobody.
/// </summary>
internal static class OrphanedPostgres
{
    public static async Task StopAsync(string folder, CancellationToken cancel)
    {
        var pidFile = Path.Combine(folder, "postmaster.pid");
        if (ReadPid(pidFile) is not { } pid)
            return;
        if (!IsServerOf(pid, folder))
        {
            File.Delete(pidFile);
            return;
        }
        Native.Signal(pid, Native.Interrupt);
        // A checkpoint of a busy database takes a while; after that the log repairs what a hard stop breaks off.
        for (var waited = 0; IsServerOf(pid, folder); waited++)
        {
            if (waited == 600)
                Native.Signal(pid, Native.Quit);
            if (waited == 800)
                throw new FailureException(
                    "postgres.orphan",
                    $"A database server of an earlier start (process {pid}) does not stop.",
                    $"End it with: kill -9 {pid}"
                );
            await Task.Delay(50, cancel);
        }
    }

    private static int? ReadPid(string pidFile)
    {
        try
        {
            return int.TryParse(File.ReadLines(pidFile).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
                ? pid
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static bool IsServerOf(int pid, string folder)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline").Split('\0').Contains(folder);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
