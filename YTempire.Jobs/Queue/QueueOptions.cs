namespace YTempire.Jobs.Queue;

/// <summary>Section <c>Queue</c>.</summary>
public sealed class QueueOptions
{
    /// <summary>Jobs that one node works on at once.</summary>
    public int Width { get; set; } = 3;

    /// <summary>Jobs of one person that run at once, over all nodes; the rest of the width is for the others.</summary>
    public int PerUser { get; set; } = 2;

    /// <summary>Scenes that one node draws at once, over all jobs: what keeps the pages quick.</summary>
    public int RenderWidth { get; set; } = 2;

    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(15);

    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often lost wake-ups, due retries and dead workers are looked for. With the lease it bounds a rescue: 15 + 2 s.</summary>
    public TimeSpan Tick { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>First pause after a failure; doubled each time up to <see cref="LongestPause"/>, half of it by chance.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(4);

    public TimeSpan LongestPause { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Workers that may die over one job without it getting on; a job that kills its worker must not do so for ever.</summary>
    public int MaxRescues { get; set; } = 10;

    /// <summary>How long ended jobs stay in the table; failed ones three times as long.</summary>
    public TimeSpan Kept { get; set; } = TimeSpan.FromDays(30);

    /// <summary>False on a node that serves pages only, or a verb that follows another process' work.</summary>
    public bool Works { get; set; } = true;
}
