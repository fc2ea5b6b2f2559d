using System.Collections.Concurrent;

namespace YTempire.Jobs.Queue;

/// <summary>The jobs that this process works on now, so that news of a cancel finds them.</summary>
public sealed class RunningJobs
{
    private readonly ConcurrentDictionary<Guid, CancellationTokenSource> jobs = new();

    public int Count => jobs.Count;

    public IDisposable Enter(Guid jobId, CancellationTokenSource source)
    {
        jobs[jobId] = source;
        return new Leaver(() => jobs.TryRemove(new KeyValuePair<Guid, CancellationTokenSource>(jobId, source)));
    }

    public void Stop(Guid jobId)
    {
        if (!jobs.TryGetValue(jobId, out var source))
            return;
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself in this very moment.
        }
    }

    private sealed class Leaver(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
