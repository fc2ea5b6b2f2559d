using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using YTempire.Data;
using YTempire.Data.Plumbing;
using YTempire.Data.Queue;

namespace YTempire.Jobs.Queue;

/// <summary>
/// The only door to background work. The row goes in with the change that needs it, in one transaction; after the commit
/// <see cref="WakeAsync"/> gets it begun within milliseconds.
/// </summary>
public sealed class JobQueue(DataSources sources, NodeBus bus, RunningJobs running, WakeUps wakeUps, TimeProvider clock)
{
    /// <summary>Adds the job to the caller's transaction. Answers false when the same is already waiting or running.</summary>
    public async Task<bool> EnqueueAsync(YTempireDb db, JobRequest request, CancellationToken cancel = default)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A job is asked for within the transaction of the change that needs it.");
        var isAsked = await db.Jobs.AnyAsync(
            j => j.IdempotencyKey == request.IdempotencyKey && (j.Status == JobStatus.Pending || j.Status == JobStatus.Processing),
            cancel
        );
        if (isAsked)
            return false;
        db.Jobs.Add(
            new QueuedJob
            {
                UserId = request.UserId,
                JobType = request.Type,
                Priority = request.Priority,
                Payload = JsonSerializer.Serialize(request.Payload, JsonSerializerOptions.Web),
                IdempotencyKey = request.IdempotencyKey,
                MaxAttempts = request.MaxAttempts,
                ScheduledFor = request.NotBefore ?? clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>After the commit. Never throws; a wake-up that is lost is made up for within seconds.</summary>
    public Task WakeAsync() => wakeUps.AskAsync();

    /// <summary>Takes the job off whoever has it; a running one stops within a second, on whichever node. False when there is none.</summary>
    public Task<bool> CancelAsync(string idempotencyKey) => CancelAsync(JobSql.Cancel, idempotencyKey);

    public Task<bool> CancelAsync(Guid jobId) => CancelAsync(JobSql.CancelById, jobId);

    private async Task<bool> CancelAsync(string sql, object which)
    {
        await using var command = sources[DatabaseRole.Jobs].CreateCommand(sql);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = which });
        if (await command.ExecuteScalarAsync() is not Guid id)
            return false;
        running.Stop(id);
        await bus.PublishAsync(QueueListener.Cancel, id.ToString());
        return true;
    }
}
