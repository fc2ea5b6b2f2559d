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

    private static async Task<Guid> AddAsync(IServiceProvider services, JobStatus status)
    {
        await using var db = services.GetRequiredService<Databases>().AsJobs();
        // Due in a year: no worker of the running app takes it first.
        var due = TimeProvider.System.GetUtcNow().AddYears(1);
        var job = new QueuedJob
        {
            JobType = "nothing",
            ScheduledFor = due,
            Status = status,
        };
        db.Add(job);
        await db.SaveChangesAsync();
        return job.Id;
    }
}
