using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;
using YTempire.Data.Queue;

namespace YTempire.Jobs.Queue;

/// <param name="LeaseAge">Since the last heartbeat; above 15 s another node takes the job over.</param>
public sealed record QueueJobLine(
    Guid Id,
    string Type,
    string Status,
    int Priority,
    Guid? UserId,
    int Attempts,
    int MaxAttempts,
    string? WorkerId,
    DateTimeOffset ScheduledFor,
    DateTimeOffset? StartedAt,
    TimeSpan? LeaseAge,
    string? LastError
);

/// <param name="Counts">By status; every status is present.</param>
public sealed record QueueSnapshot(
    IReadOnlyDictionary<string, long> Counts,
    IReadOnlyList<QueueJobLine> Running,
    IReadOnlyList<QueueJobLine> Waiting,
    IReadOnlyList<QueueJobLine> Failed
);

/// <summary>The queue as an admin sees it. At most 100 lines of each list.</summary>
public sealed class QueueMonitor(Databases databases, JobQueue queue, JobHandlers handlers, TimeProvider clock)
{
    private const int Most = 100;
    private static readonly JobStatus[] Unfinished = [JobStatus.Pending, JobStatus.Processing];

    public async Task<QueueSnapshot> ReadAsync(CancellationToken cancel = default)
    {
        await using var db = databases.AsJobs();
        var jobs = db.Set<QueuedJob>().AsNoTracking();
        var found = await jobs.GroupBy(j => j.Status).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync(cancel);
        var counts = Enum.GetValues<JobStatus>().ToDictionary(NameOf, status => found.Find(f => f.Key == status)?.Count ?? 0);
        return new(
            counts,
            await LinesAsync(jobs.Where(j => j.Status == JobStatus.Processing).OrderBy(j => j.StartedAt), cancel),
            await LinesAsync(
                jobs.Where(j => j.Status == JobStatus.Pending).OrderBy(j => j.Priority).ThenBy(j => j.ScheduledFor).ThenBy(j => j.Id),
                cancel
            ),
            await LinesAsync(jobs.Where(j => j.Status == JobStatus.Failed).OrderByDescending(j => j.CompletedAt), cancel)
        );
    }

    /// <summary>Puts a failed job back, due now, with its attempts and its workers' deaths counted anew.</summary>
    public async Task<Outcome<Guid>> RetryAsync(Guid jobId, CancellationToken cancel = default)
    {
        await using var db = databases.AsJobs();
        var now = clock.GetUtcNow();
        var failed = db.Set<QueuedJob>().Where(j => j.Id == jobId && j.Status == JobStatus.Failed);
        // Whoever waited may have asked for the same again by themselves.
        var isAsked = await failed.AnyAsync(
            f => db.Set<QueuedJob>().Any(j => j.IdempotencyKey == f.IdempotencyKey && Unfinished.Contains(j.Status)),
            cancel
        );
        if (isAsked)
            return new Refusal("job.asked_again", "The same work is waiting or running already.", "Look at the list anew.");
        var put = await failed.ExecuteUpdateAsync(
            j =>
                j.SetProperty(x => x.Status, JobStatus.Pending)
                    .SetProperty(x => x.Attempts, 0)
                    .SetProperty(x => x.Rescues, 0)
                    .SetProperty(x => x.ScheduledFor, now)
                    .SetProperty(x => x.CompletedAt, (DateTimeOffset?)null),
            cancel
        );
        if (put == 0)
            return new Refusal("job.not_failed", "This job has not failed, so there is nothing to try again.", "Look at the list anew.");
        await queue.WakeAsync();
        return jobId;
    }

    /// <summary>Takes a waiting job off the queue, or the lease from the one that runs it, and tells whoever waits for it.</summary>
    public async Task<Outcome<Guid>> CancelAsync(Guid jobId, CancellationToken cancel = default)
    {
        if (!await queue.CancelAsync(jobId))
            return new Refusal("job.ended", "This job has ended already.", "Look at the list anew.");
        await using var db = databases.AsJobs();
        var job = await db.Set<QueuedJob>().AsNoTracking().SingleAsync(j => j.Id == jobId, cancel);
        var lease = new JobLease(job.Id, job.Fence, job.UserId, job.Attempts, job.MaxAttempts, job.Rescues);
        var dropped = new ClaimedJob(lease, job.JobType, job.Payload);
        if (handlers.Knows(job.JobType))
            await handlers.CallAsync(dropped, handler => handler.DroppedAsync(dropped, reason: null));
        return jobId;
    }

    private async Task<IReadOnlyList<QueueJobLine>> LinesAsync(IQueryable<QueuedJob> jobs, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return [.. (await jobs.Take(Most).ToListAsync(cancel)).Select(j => Line(j, now))];
    }

    private static QueueJobLine Line(QueuedJob job, DateTimeOffset now) =>
        new(
            job.Id,
            job.JobType,
            NameOf(job.Status),
            job.Priority,
            job.UserId,
            job.Attempts,
            job.MaxAttempts,
            job.WorkerId,
            job.ScheduledFor,
            job.StartedAt,
            now - job.HeartbeatAt,
            job.LastError
        );

    private static string NameOf(JobStatus status) => status.ToString().ToLowerInvariant();
}
