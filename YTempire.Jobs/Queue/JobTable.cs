using Microsoft.Extensions.Options;
using Npgsql;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Queue;

/// <summary>What the worker does to <c>job_queue</c>. The SQL stands in <see cref="JobSql"/>; times are the application's clock.</summary>
public sealed class JobTable(DataSources sources, TimeProvider clock, IOptions<QueueOptions> options)
{
    private readonly QueueOptions settings = options.Value;

    /// <summary>Takes the first due job of a user under their cap, or null when none is due.</summary>
    public async Task<ClaimedJob?> ClaimAsync(CancellationToken cancel)
    {
        for (; ; )
        {
            try
            {
                return await TryClaimAsync(cancel);
            }
            catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                // Another worker took this user's last free slot in the same moment: look again.
            }
        }
    }

    /// <summary>Renews the lease; false when it is no longer this worker's.</summary>
    public Task<bool> RenewAsync(JobLease lease, CancellationToken cancel) => WriteAsync(JobSql.Renew, lease, cancel, Now + settings.Lease);

    public Task<bool> CompleteAsync(JobLease lease) => WriteAsync(JobSql.Complete, lease, default);

    public Task<bool> FailAsync(JobLease lease, string reason) => WriteAsync(JobSql.Fail, lease, default, reason);

    public Task<bool> RetryAsync(JobLease lease, string reason, TimeSpan pause) =>
        WriteAsync(JobSql.Retry, lease, default, reason, Now + pause);

    /// <summary>Gives the job back unharmed, as when the process shuts down.</summary>
    public Task<bool> ReleaseAsync(JobLease lease) => WriteAsync(JobSql.Release, lease, default);

    /// <summary>The job made progress: deaths and failures before it no longer count against it.</summary>
    public Task<bool> GotOnAsync(JobLease lease)
    {
        // Once per lease is enough: the row's counts do not grow while it is held.
        if (lease.HasGotOn)
            return Task.FromResult(true);
        lease.HasGotOn = true;
        return WriteAsync(JobSql.GotOn, lease, default);
    }

    /// <summary>Puts back what dead workers held. Answers how many that were, and whether anything is due now.</summary>
    public async Task<(int Rescued, bool IsDue)> RescueAsync(CancellationToken cancel)
    {
        await using var command = sources[DatabaseRole.Jobs].CreateCommand(JobSql.Rescue);
        command.Parameters.Add(new() { Value = Now });
        command.Parameters.Add(new() { Value = Array.Empty<string>() });
        return await ReadRescueAsync(command, cancel);
    }

    /// <summary>As <see cref="RescueAsync"/>, and at once for workers of this host whose process is gone: they need no lease to run out.</summary>
    public async Task<(int Rescued, bool IsDue)> RescueDeadAsync(CancellationToken cancel)
    {
        var dead = new List<string>();
        await using (var workers = sources[DatabaseRole.Jobs].CreateCommand(JobSql.Workers))
        await using (var reader = await workers.ExecuteReaderAsync(cancel))
            while (await reader.ReadAsync(cancel))
                if (NodeIdentity.IsDead(reader.GetString(0)))
                    dead.Add(reader.GetString(0));
        await using var command = sources[DatabaseRole.Jobs].CreateCommand(JobSql.Rescue);
        command.Parameters.Add(new() { Value = Now });
        command.Parameters.Add(new() { Value = dead.ToArray() });
        return await ReadRescueAsync(command, cancel);
    }

    private DateTimeOffset Now => clock.GetUtcNow();

    private async Task<ClaimedJob?> TryClaimAsync(CancellationToken cancel)
    {
        await using var connection = await sources[DatabaseRole.Jobs].OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(JobSql.Claim, connection);
        command.Parameters.Add(new() { Value = Now });
        command.Parameters.Add(new() { Value = settings.PerUser });
        command.Parameters.Add(new() { Value = NodeIdentity.Current.ToString() });
        command.Parameters.Add(new() { Value = Now + settings.Lease });
        await command.PrepareAsync(cancel);
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel))
            return null;
        var lease = new JobLease(
            row.GetGuid(0),
            row.GetInt64(1),
            row.IsDBNull(2) ? null : row.GetGuid(2),
            row.GetInt32(3),
            row.GetInt32(4),
            row.GetInt32(5)
        );
        return new ClaimedJob(lease, row.GetString(6), row.GetString(7));
    }

    private async Task<bool> WriteAsync(string sql, JobLease lease, CancellationToken cancel, params object[] values)
    {
        await using var connection = await sources[DatabaseRole.Jobs].OpenConnectionAsync(cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = Now });
        command.Parameters.Add(new() { Value = lease.JobId });
        command.Parameters.Add(new() { Value = lease.Fence });
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.PrepareAsync(cancel);
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    private static async Task<(int, bool)> ReadRescueAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return ((int)reader.GetInt64(0), reader.GetBoolean(1));
    }
}
