using Npgsql;
using Xunit;
using YTempire.Data.Queue;
using YTempire.Jobs.Queue;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Queue;

/// <summary>What the statements over <c>job_queue</c> promise, against the real database.</summary>
public sealed class JobTableTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly WorkTable work = new(cluster);

    public ValueTask InitializeAsync() => work.InitializeAsync();

    public ValueTask DisposeAsync() => work.DisposeAsync();

    [Fact]
    public async Task The_first_priority_goes_first_then_the_older()
    {
        var last = await work.AddAsync(priority: 9);
        var younger = await work.AddAsync(priority: 2, due: TimeSpan.FromSeconds(-1));
        var older = await work.AddAsync(priority: 2, due: TimeSpan.FromSeconds(-9));
        var first = await work.AddAsync(priority: 1);
        var order = new List<Guid>();
        while (await work.ClaimAsync() is { } job)
            order.Add(job.Lease.JobId);
        Assert.Equal([first, older, younger, last], order);
    }

    [Fact]
    public async Task What_is_due_later_waits_for_its_time()
    {
        var job = await work.AddAsync(due: TimeSpan.FromMinutes(5));
        Assert.Null(await work.ClaimAsync());
        work.Clock.Move(TimeSpan.FromMinutes(5));
        Assert.Equal(job, (await work.ClaimAsync())!.Lease.JobId);
    }

    [Fact]
    public async Task A_thousand_jobs_of_one_person_do_not_starve_the_one_of_another()
    {
        var (busy, other) = (await work.PersonAsync("busy"), await work.PersonAsync("other"));
        await work.EmptyAsync();
        await work.ExecuteAsync(
            $"""
            insert into job_queue (id, user_id, job_type, priority, scheduled_for)
            select gen_random_uuid(), '{busy}', 'test', 1, '2026-01-01' from generate_series(1, 1000)
            """
        );
        var lone = await work.AddAsync(other, priority: 10);
        var claimed = new List<ClaimedJob>();
        for (var i = 0; i < work.Options.PerUser + 1; i++)
            claimed.Add((await work.ClaimAsync())!);
        Assert.Equal(work.Options.PerUser, claimed.Count(c => c.Lease.UserId == busy));
        Assert.Equal(lone, claimed[^1].Lease.JobId);
        Assert.Null(await work.ClaimAsync());
        Assert.True(await work.Table.CompleteAsync(claimed[0].Lease));
        Assert.Equal(busy, (await work.ClaimAsync())!.Lease.UserId);
    }

    [Fact]
    public async Task Many_claimers_at_once_take_each_row_once_and_keep_the_cap()
    {
        var person = await work.PersonAsync("capped");
        await work.EmptyAsync();
        for (var i = 0; i < 20; i++)
        {
            await work.AddAsync();
            await work.AddAsync(person);
        }
        var claims = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => work.ClaimAsync()));
        var taken = claims.OfType<ClaimedJob>().ToList();
        Assert.Equal(taken.Count, taken.DistinctBy(c => c.Lease.JobId).Count());
        Assert.Equal(20, taken.Count(c => c.Lease.UserId is null));
        Assert.Equal(work.Options.PerUser, taken.Count(c => c.Lease.UserId == person));
    }

    [Fact]
    public async Task An_idempotency_key_is_one_unfinished_job()
    {
        await work.AddAsync(key: "once");
        var again = await Assert.ThrowsAnyAsync<Exception>(() => work.AddAsync(key: "once"));
        Assert.Equal(PostgresErrorCodes.UniqueViolation, Assert.IsType<PostgresException>(again.InnerException).SqlState);
        Assert.True(await work.Table.CompleteAsync((await work.ClaimAsync())!.Lease));
        await work.AddAsync(key: "once");
    }

    [Fact]
    public async Task A_dead_workers_job_is_rescued_once_its_lease_is_out_and_its_late_finish_is_refused()
    {
        var id = await work.AddAsync();
        var dead = (await work.ClaimAsync())!;
        work.Clock.Move(work.Options.Lease - TimeSpan.FromSeconds(1));
        Assert.Equal((0, false), await work.Table.RescueAsync(TestContext.Current.CancellationToken));
        work.Clock.Move(TimeSpan.FromSeconds(2));
        Assert.Equal((1, true), await work.Table.RescueAsync(TestContext.Current.CancellationToken));
        var next = (await work.ClaimAsync())!;
        Assert.Equal((id, 1, 1), (next.Lease.JobId, next.Lease.Attempt, next.Lease.Rescues));
        Assert.False(await work.Table.CompleteAsync(dead.Lease));
        Assert.False(await work.Table.RenewAsync(dead.Lease, TestContext.Current.CancellationToken));
        Assert.False(await work.Table.FailAsync(dead.Lease, "late"));
        Assert.Equal(JobStatus.Processing, (await work.ReadAsync(id)).Status);
        Assert.True(await work.Table.CompleteAsync(next.Lease));
    }

    [Fact]
    public async Task A_renewed_lease_is_not_rescued_and_getting_on_forgets_the_deaths()
    {
        var id = await work.AddAsync();
        await work.ExecuteAsync("update job_queue set rescues = 7");
        var job = (await work.ClaimAsync())!;
        work.Clock.Move(TimeSpan.FromSeconds(14));
        Assert.True(await work.Table.RenewAsync(job.Lease, TestContext.Current.CancellationToken));
        work.Clock.Move(TimeSpan.FromSeconds(14));
        Assert.Equal(0, (await work.Table.RescueAsync(TestContext.Current.CancellationToken)).Rescued);
        Assert.True(await work.Table.GotOnAsync(job.Lease));
        Assert.Equal(0, (await work.ReadAsync(id)).Rescues);
    }

    [Fact]
    public async Task A_retry_waits_its_pause_and_a_release_costs_no_attempt()
    {
        var id = await work.AddAsync();
        Assert.True(await work.Table.RetryAsync((await work.ClaimAsync())!.Lease, "busy", TimeSpan.FromSeconds(8)));
        Assert.Null(await work.ClaimAsync());
        Assert.Equal("busy", (await work.ReadAsync(id)).LastError);
        work.Clock.Move(TimeSpan.FromSeconds(8));
        var second = (await work.ClaimAsync())!;
        Assert.Equal(2, second.Lease.Attempt);
        Assert.True(await work.Table.ReleaseAsync(second.Lease));
        Assert.Equal(2, (await work.ClaimAsync())!.Lease.Attempt);
    }

    [Theory]
    [InlineData(1, 0, 2)]
    [InlineData(1, 1, 4)]
    [InlineData(3, 1, 16)]
    [InlineData(40, 1, 300)]
    public void Pauses_double_up_to_the_longest(int attempt, double chance, double seconds) =>
        Assert.Equal(seconds, Backoff.After(attempt, new QueueOptions(), chance).TotalSeconds, 6);

    [Theory]
    [InlineData(20, 20)]
    [InlineData(1, 4)]
    public void A_pause_is_never_shorter_than_the_other_side_asks(double asked, double seconds) =>
        Assert.Equal(seconds, Backoff.After(1, new QueueOptions(), 1, TimeSpan.FromSeconds(asked)).TotalSeconds, 6);
}
