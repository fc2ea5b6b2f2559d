using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace YTempire.Jobs.Queue;

/// <summary>
/// Claims and runs jobs until none is due. Whoever wakes (Hangfire, another node's news, the ticker) calls the same verb; at most
/// <see cref="QueueOptions.Width"/> go on at once, and a call beyond that is remembered instead of lost.
/// </summary>
public sealed class Drainer(JobTable table, JobRunner runner, IOptions<QueueOptions> options, ILogger<Drainer> log) : IDisposable
{
    private readonly SemaphoreSlim width = new(options.Value.Width);
    private readonly ConcurrentDictionary<Task, bool> helpers = new();
    private readonly CancellationTokenSource stopping = new();
    private long calls;

    /// <summary>Returns when nothing is due, the width is used up, or <paramref name="cancel"/> asks to stop (running jobs are then given back).</summary>
    public async Task DrainAsync(CancellationToken cancel)
    {
        if (!options.Value.Works || stopping.IsCancellationRequested)
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, stopping.Token);
        Interlocked.Increment(ref calls);
        for (var seen = 0L; seen != Interlocked.Read(ref calls) && await width.WaitAsync(0, CancellationToken.None); )
        {
            try
            {
                // Calls that come while this one still looks are its own to answer: hence the counter, read before looking.
                seen = await RunUntilNoneIsDueAsync(either.Token);
            }
            finally
            {
                width.Release();
            }
        }
    }

    /// <summary>Starts a drain in the background; <see cref="StopAsync"/> waits for it.</summary>
    public void Start()
    {
        var helper = Task.Run(() => DrainAsync(stopping.Token), CancellationToken.None);
        helpers[helper] = true;
        helper.ContinueWith(done => helpers.TryRemove(done, out _), TaskScheduler.Default);
    }

    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(helpers.Keys);
    }

    public void Dispose()
    {
        stopping.Dispose();
        width.Dispose();
    }

    private async Task<long> RunUntilNoneIsDueAsync(CancellationToken cancel)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var seen = Interlocked.Read(ref calls);
            if (cancel.IsCancellationRequested || await ClaimAsync(cancel) is not { } job)
                return seen;
            // Where there is one there may be more: each drain calls one helper, up to the width.
            if (isFirst)
                Start();
            await runner.RunAsync(job, cancel);
        }
    }

    private async Task<ClaimedJob?> ClaimAsync(CancellationToken cancel)
    {
        try
        {
            return await table.ClaimAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception unreachable)
        {
            // The ticker looks again; nothing was taken.
            log.LogWarning("No job can be claimed now: {Reason}", unreachable.Message);
            return null;
        }
    }
}
