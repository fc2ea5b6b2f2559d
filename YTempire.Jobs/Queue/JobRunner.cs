using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Queue;

/// <summary>Runs one claimed job as its owner, keeps its lease alive meanwhile, and writes how it ended.</summary>
public sealed class JobRunner(
    JobHandlers handlers,
    JobTable table,
    LeaseKeeper keeper,
    IOptions<QueueOptions> options,
    ILogger<JobRunner> log
)
{
    private const int UnforeseenAttempts = 3;

    /// <summary>Never throws: whatever happens becomes the row's state, or the lease runs out and another worker takes it.</summary>
    public async Task RunAsync(ClaimedJob job, CancellationToken stopping)
    {
        using var named = log.BeginScope(new Dictionary<string, object> { ["JobId"] = job.Lease.JobId, ["JobType"] = job.Type });
        Seams.Pass(Seam.AfterClaim);
        Exception? error;
        using (var kept = keeper.Keep(job.Lease, stopping))
            error = await TryAsync(job, kept.Cancel);
        try
        {
            if (!await FinishAsync(job.Lease, error, stopping.IsCancellationRequested))
                log.LogInformation("Another worker holds this job now, or it was cancelled; nothing was written");
        }
        catch (Exception unreachable)
        {
            log.LogWarning(
                "How the job ended could not be written; its lease runs out and it is done again: {Reason}",
                unreachable.Message
            );
        }
    }

    private async Task<Exception?> TryAsync(ClaimedJob job, CancellationToken cancel)
    {
        try
        {
            if (job.Lease.Rescues > options.Value.MaxRescues)
                return await GiveUpAsync(job);
            await handlers.CallAsync(job, handler => handler.RunAsync(job, cancel));
            return null;
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            return new TimeoutException("Something outside did not answer in time.", late);
        }
        catch (Exception error)
        {
            return error;
        }
    }

    /// <summary>A job that kills its workers must not do so for ever.</summary>
    private async Task<Exception> GiveUpAsync(ClaimedJob job)
    {
        var failure = new FailureException(
            "job.worker_deaths",
            $"{job.Lease.Rescues} workers died over this job, so it is not tried again by itself.",
            "See in the log of that time what ended them, then press Retry."
        );
        await handlers.CallAsync(job, handler => handler.DroppedAsync(job, failure.Message));
        return failure;
    }

    private async Task<bool> FinishAsync(JobLease lease, Exception? error, bool isStopping)
    {
        switch (error)
        {
            case null:
                return await table.CompleteAsync(lease);
            case OperationCanceledException when isStopping:
                return await table.ReleaseAsync(lease);
            case OperationCanceledException or LeaseLostException:
                return false;
        }
        if (error is not FailureException)
            log.LogError(error, "The job failed for a reason nobody foresaw");
        if (IsFinal(lease, error))
        {
            log.LogWarning("The job failed and is not tried again: {Reason}", error.Message);
            return await table.FailAsync(lease, error.Message);
        }
        var asked = (error as FailureException)?.RetryAfter;
        var pause = Backoff.After(lease.HasGotOn ? 1 : lease.Attempt, options.Value, Random.Shared.NextDouble(), asked);
        log.LogWarning("The job is tried again in {Pause:0.0} s: {Reason}", pause.TotalSeconds, error.Message);
        return await table.RetryAsync(lease, error.Message, pause);
    }

    /// <summary>
    /// False when trying again may help: a failure that says so, and whatever nobody foresaw; but a fault of our own seldom mends itself, so
    /// that is tried three times only.
    /// </summary>
    public static bool IsFinal(JobLease lease, Exception error) =>
        error switch
        {
            FailureException failure => !failure.IsTransient || lease.IsLastAttempt,
            NpgsqlException or IOException or TimeoutException or HttpRequestException => lease.IsLastAttempt,
            _ => lease.IsLastAttempt || lease.Attempt >= UnforeseenAttempts,
        };
}
