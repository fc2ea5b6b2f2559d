using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using YTempire.Data;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Costs;
using YTempire.Jobs.Queue;

namespace YTempire.Jobs.Videos;

/// <summary>
/// Writes the rows of steps as the video's owner, each in one transaction that first makes sure that the lease is still held: a worker that
/// lost it throws <see cref="LeaseLostException"/> and has changed nothing.
/// </summary>
public sealed class StepRecorder(
    Databases databases,
    JobTable table,
    CostLedger ledger,
    VideoFeed feed,
    TimeProvider clock,
    ILogger<StepRecorder> log
) : IDisposable
{
    /// <summary>Scenes end side by side, and each adds to the video's cost: one after another.</summary>
    private readonly SemaphoreSlim gate = new(1);

    public void Dispose() => gate.Dispose();

    public Task StartAsync(VideoRun run, StepSpec spec, CancellationToken cancel) =>
        WriteAsync(
            run,
            spec,
            (_, step) =>
            {
                (step.Status, step.StartedAt, step.FinishedAt) = (StepStatus.Running, clock.GetUtcNow(), null);
                (step.Progress, step.ErrorCode, step.ErrorSentence, step.Reused) = (0, null, null, false);
                step.Attempts++;
                return Task.CompletedTask;
            },
            cancel
        );

    public async Task DoneAsync(VideoRun run, StepSpec spec, StepFiles files, Receipt receipt, bool isReused, CancellationToken cancel)
    {
        var hasGotOn = false;
        await WriteAsync(
            run,
            spec,
            async (db, step) =>
            {
                if (step.Status == StepStatus.Done && step.InputKey == spec.Key)
                    return;
                hasGotOn = true;
                var now = clock.GetUtcNow();
                (step.Status, step.InputKey, step.ArtefactKey) = (StepStatus.Done, spec.Key, files.Key(spec.Parts[0]));
                (step.StartedAt, step.FinishedAt, step.Progress) = (isReused ? now : step.StartedAt ?? now, now, 1);
                (step.ErrorCode, step.ErrorSentence, step.Reused) = (null, null, isReused);
                step.CpuSeconds = isReused ? 0 : receipt.CpuSeconds();
                var video = await db.Videos.SingleAsync(v => v.Id == run.VideoId, cancel);
                step.Cost = await ledger.ChargeAsync(db, video, spec, receipt, cancel);
                await NameAsync(db, run, spec, files, cancel);
                spec.OnDone?.Invoke(files, video, db);
            },
            cancel
        );
        if (hasGotOn)
            await table.GotOnAsync(run.Lease);
    }

    /// <summary>Best effort: the reason is thrown on to the job in any case.</summary>
    public async Task TryFailAsync(VideoRun run, StepSpec spec, Exception error)
    {
        try
        {
            await WriteAsync(
                run,
                spec,
                (_, step) =>
                {
                    (step.Status, step.FinishedAt) = (StepStatus.Failed, clock.GetUtcNow());
                    (step.ErrorCode, step.ErrorSentence) = Failures.Describe(error);
                    return Task.CompletedTask;
                },
                CancellationToken.None
            );
        }
        catch (Exception unwritten)
        {
            log.LogWarning("That a step failed could not be written: {Reason}", unwritten.Message);
        }
    }

    public async Task TryProgressAsync(VideoRun run, StepSpec spec, double progress)
    {
        try
        {
            await using var db = databases.AsUser(run.UserId);
            var kind = PipelineJson.Name(spec.Kind);
            await db
                .VideoSteps.Where(s => s.VideoId == run.VideoId && s.Kind == kind && s.SceneId == spec.SceneId)
                .Where(s => s.Status == StepStatus.Running)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.Progress, (float)progress));
            await feed.PublishAsync(new VideoChanged(run.UserId, run.VideoId, spec.Kind, spec.Scene, progress));
        }
        catch (Exception unwritten)
        {
            log.LogDebug("Progress could not be written: {Reason}", unwritten.Message);
        }
    }

    /// <summary>Runs <paramref name="change"/> within a transaction that holds the lease.</summary>
    public async Task UnderLeaseAsync(VideoRun run, Func<YTempireDb, Task> change, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        using var leave = new Gate(gate);
        await using var db = databases.AsUser(run.UserId);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await change(db);
        await db.SaveChangesAsync(cancel);
        // Last, so that the row is locked for as short as can be; nothing above counts unless this holds.
        var held = await db.Database.SqlQueryRaw<int>(JobSql.HoldsLease, run.Lease.JobId, run.Lease.Fence).ToListAsync(cancel);
        if (held.Count == 0)
            throw new LeaseLostException();
        await transaction.CommitAsync(cancel);
    }

    private async Task WriteAsync(VideoRun run, StepSpec spec, Func<YTempireDb, VideoStep, Task> change, CancellationToken cancel)
    {
        var kind = PipelineJson.Name(spec.Kind);
        var progress = 0d;
        await UnderLeaseAsync(
            run,
            async db =>
            {
                var step = await db.VideoSteps.SingleOrDefaultAsync(
                    s => s.VideoId == run.VideoId && s.Kind == kind && s.SceneId == spec.SceneId,
                    cancel
                );
                if (step is null)
                {
                    step = new VideoStep
                    {
                        VideoId = run.VideoId,
                        UserId = run.UserId,
                        Kind = kind,
                        SceneId = spec.SceneId,
                    };
                    db.VideoSteps.Add(step);
                }
                step.Ordinal = spec.Ordinal;
                await change(db, step);
                progress = step.Progress;
            },
            cancel
        );
        await feed.PublishAsync(new VideoChanged(run.UserId, run.VideoId, spec.Kind, spec.Scene, progress));
    }

    private static async Task NameAsync(YTempireDb db, VideoRun run, StepSpec spec, StepFiles files, CancellationToken cancel)
    {
        foreach (var (part, name) in spec.Named)
            await ArtefactNames.SetAsync(db, run, name, files.Key(part), files.Path(part), cancel);
    }

    private readonly struct Gate(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
