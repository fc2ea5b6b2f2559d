namespace YTempire.Jobs.Queue;

/// <summary>
/// The statements over <c>job_queue</c>; <c>bench queue</c> gives the first two to pgbench as they are. A worker's writes are
/// <c>(now, id, fence, ...)</c> and touch nothing unless the fence is still the row's: a late finisher changes 0 rows.
/// </summary>
public static class JobSql
{
    /// <summary>
    /// $1 now, $2 jobs per user, $3 worker, $4 lease until. Users at their cap are left out as a whole, so that the scan of the pending index
    /// stays in its order; the slot makes the cap a constraint (unique per user among running jobs), not a hope.
    /// </summary>
    public const string Claim = """
        update job_queue j
        set status = 'processing', worker_id = $3, fence = j.fence + 1, attempts = j.attempts + 1, lease_until = $4, heartbeat_at = $1,
            started_at = coalesce(j.started_at, $1), next_retry_at = null,
            slot = case when j.user_id is not null then (
                select min(s) from generate_series(1, $2) s
                where s not in (select r.slot from job_queue r where r.user_id = j.user_id and r.status = 'processing')) end
        where j.id = (
            select q.id from job_queue q
            where q.status = 'pending' and q.scheduled_for <= $1
                and (q.user_id is null or q.user_id <> all (array(
                    select r.user_id from job_queue r
                    where r.status = 'processing' and r.user_id is not null group by r.user_id having count(*) >= $2)))
            order by q.priority, q.scheduled_for, q.id
            limit 1 for update skip locked)
        returning j.id, j.fence, j.user_id, j.attempts, j.max_attempts, j.rescues, j.job_type, j.payload
        """;

    public const string Complete = """
        update job_queue set status = 'completed', completed_at = $1, lease_until = null, last_error = null
        where id = $2 and fence = $3 and status = 'processing'
        """;

    public const string Renew = """
        update job_queue set heartbeat_at = $1, lease_until = $4 where id = $2 and fence = $3 and status = 'processing'
        """;

    public const string GotOn = """
        update job_queue set rescues = 0, attempts = 1, heartbeat_at = $1 where id = $2 and fence = $3 and status = 'processing'
        """;

    public const string Fail = """
        update job_queue set status = 'failed', completed_at = $1, lease_until = null, last_error = $4
        where id = $2 and fence = $3 and status = 'processing'
        """;

    public const string Retry = """
        update job_queue set status = 'pending', heartbeat_at = $1, lease_until = null, last_error = $4, scheduled_for = $5, next_retry_at = $5
        where id = $2 and fence = $3 and status = 'processing'
        """;

    public const string Release = """
        update job_queue set status = 'pending', heartbeat_at = $1, lease_until = null, attempts = attempts - 1
        where id = $2 and fence = $3 and status = 'processing'
        """;

    /// <summary>$1 now, $2 workers known to be dead. A worker's death is not the job's failure: the attempt is given back, the rescue counted.</summary>
    public const string Rescue = """
        with rescued as (
            update job_queue set status = 'pending', lease_until = null, attempts = attempts - 1, rescues = rescues + 1
            where status = 'processing' and (lease_until < $1 or worker_id = any ($2))
            returning 1)
        select (select count(*) from rescued),
            (select count(*) from rescued) > 0 or exists (select from job_queue where status = 'pending' and scheduled_for <= $1)
        """;

    public const string Workers = "select distinct worker_id from job_queue where status = 'processing'";

    /// <summary>$1 now, $2 idempotency key. Taking the lease away is the cancel: the worker's next write is refused.</summary>
    public const string Cancel = $"{CancelWhere} idempotency_key = $2 {IfUnfinished}";

    /// <summary>$1 now, $2 id.</summary>
    public const string CancelById = $"{CancelWhere} id = $2 {IfUnfinished}";

    /// <summary>$1 ended before, $2 failed before.</summary>
    public const string Forget = """
        delete from job_queue
        where (status in ('completed', 'cancelled') and completed_at < $1) or (status = 'failed' and completed_at < $2)
        """;

    private const string CancelWhere = """
        update job_queue set status = 'cancelled', completed_at = $1, lease_until = null, fence = fence + 1, cancel_requested = true where
        """;
    private const string IfUnfinished = "and status in ('pending', 'processing') returning id";

    /// <summary>
    /// Within the transaction that records a result: no row when the lease is lost. The share lock makes a rescue wait for the commit.
    /// </summary>
    public const string HoldsLease =
        """select 1 as "Value" from job_queue where id = {0} and fence = {1} and status = 'processing' for share""";
}
