using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Data.Queue;
using YTempire.Jobs.Queue;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Queue;

/// <summary>What an admin sees of the queue, and what they can do to a job.</summary>
public sealed class QueueMonitorTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_waiting_job_is_listed_cancelled_once_and_gone()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var monitor = scope.ServiceProvider.GetRequiredService<QueueMonitor>();
        var job = await AddAsync(scope.ServiceProvider, JobStatus.Pending);
        Assert.Contains((await monitor.ReadAsync(TestContext.Current.CancellationToken)).Waiting, line => line.Id == job);
        Assert.True((await monitor.CancelAsync(job, TestContext.Current.CancellationToken)).IsOk);
        Assert.Equal("job.ended", (await monitor.CancelAsync(job, TestContext.Current.CancellationToken)).Refusal?.Code);
        var after = await monitor.ReadAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(after.Waiting, line => line.Id == job);
        Assert.Equal(1, after.Counts["cancelled"]);
    }

    [Fact]
    public async Task A_failed_job_is_put_back_once_with_its_counts_at_nought()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var monitor = scope.ServiceProvider.GetRequiredService<QueueMonitor>();
        var job = await AddAsync(scope.ServiceProvider, JobStatus.Failed, "again");
        var twin = await AddAsync(scope.ServiceProvider, JobStatus.Pending, "again");
        Assert.Equal("job.asked_again", (await monitor.RetryAsync(job, TestContext.Current.CancellationToken)).Refusal?.Code);
        Assert.True((await monitor.CancelAsync(twin, TestContext.Current.CancellationToken)).IsOk);
        Assert.True((await monitor.RetryAsync(job, TestContext.Current.CancellationToken)).IsOk);
        Assert.Equal("job.not_failed", (await monitor.RetryAsync(twin, TestContext.Current.CancellationToken)).Refusal?.Code);
    }

    private static async Task<Guid> AddAsync(IServiceProvider services, JobStatus status, string? key = null)
    {
        await using var db = services.GetRequiredService<Databases>().AsJobs();
        // Due in a year: no worker of the running app takes it first.
        var due = TimeProvider.System.GetUtcNow().AddYears(1);
        var job = new QueuedJob
        {
            JobType = "nothing",
            ScheduledFor = due,
            Status = status,
            IdempotencyKey = key,
        };
        db.Add(job);
        await db.SaveChangesAsync();
        return job.Id;
    }
}
