using System.Diagnostics;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Cli.Drill;

/// <summary>Measures how long the jobs of killed workers stay theirs.</summary>
internal sealed class RescueWatch(IReadOnlyList<DrillNode> nodes)
{
    private readonly List<Held> held = [];

    /// <summary>Jobs that nobody has taken off their dead worker yet.</summary>
    public int Outstanding => held.Count;

    public TimeSpan SlowestByAnother { get; private set; }

    public TimeSpan SlowestAfterStart { get; private set; }

    public int ByAnother { get; private set; }

    public int AfterStart { get; private set; }

    /// <summary>What the process holds at this moment.</summary>
    public static async Task<IReadOnlyList<(Guid Job, long Fence)>> HeldByAsync(IServiceProvider services, int pid)
    {
        const string Sql = "select id, fence from job_queue where status = 'processing' and split_part(worker_id, '~', 2) = $1::text";
        await using var command = services.GetRequiredService<DataSources>()[DatabaseRole.Jobs].CreateCommand(Sql);
        command.Parameters.Add(new() { Value = pid.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<(Guid, long)>();
        while (await rows.ReadAsync())
            found.Add((rows.GetGuid(0), rows.GetInt64(1)));
        return found;
    }

    public void Died(IReadOnlyList<(Guid Job, long Fence)> jobs) =>
        held.AddRange(jobs.Select(j => new Held(j.Job, j.Fence, Stopwatch.GetTimestamp())));

    public async Task<bool> LookAsync(IServiceProvider services)
    {
        if (held.Count == 0)
            return true;
        const string Sql = "select id, fence, status from job_queue where id = any ($1)";
        await using var command = services.GetRequiredService<DataSources>()[DatabaseRole.Jobs].CreateCommand(Sql);
        command.Parameters.Add(new() { Value = held.Select(h => h.Job).ToArray() });
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var (id, isFree) = (rows.GetGuid(0), rows.GetString(2) != "processing");
            foreach (var freed in held.Where(h => h.Job == id && (isFree || rows.GetInt64(1) > h.Fence)).ToList())
                Count(freed);
        }
        return true;
    }

    /// <summary>Counted from the death where a node has lived since, else from when the next one began to work.</summary>
    private void Count(Held freed)
    {
        held.Remove(freed);
        var now = Stopwatch.GetTimestamp();
        var since = nodes.Select(n => n.UpAt ?? now).Min();
        if (since <= freed.DiedAt)
        {
            ByAnother++;
            SlowestByAnother = Longer(SlowestByAnother, Stopwatch.GetElapsedTime(freed.DiedAt, now));
        }
        else
        {
            AfterStart++;
            SlowestAfterStart = Longer(SlowestAfterStart, Stopwatch.GetElapsedTime(since, now));
        }
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private sealed record Held(Guid Job, long Fence, long DiedAt);
}
