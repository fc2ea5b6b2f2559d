using System.Linq.Expressions;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using YTempire.Jobs.Accounts;
using YTempire.Jobs.Integrations.Files;
using YTempire.Jobs.Operations;
using YTempire.Jobs.Queue;

namespace YTempire.Jobs;

/// <summary>
/// Every recurring job of the product. Hangfire keeps the times (UTC) and runs each on one node; what is no longer listed here is taken out of
/// its storage at the next start.
/// </summary>
public sealed class Schedule(IRecurringJobManager hangfire, JobStorage storage, TimeProvider clock, ILogger<Schedule> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private static readonly Entry[] Entries =
    [
        Entry.Of<WakeDueJob>("queue.wake", Cron.Minutely(), job => job.RunAsync(default)),
        Entry.Of<EnsurePartitionsJob>("operations.partitions", Cron.Daily(1, 10), job => job.RunAsync(default)),
        Entry.Of<ForgetJobsJob>("queue.forget", Cron.Daily(2, 10), job => job.RunAsync(default)),
        Entry.Of<ForgetSessionsJob>("accounts.forget_sessions", Cron.Daily(2, 20), job => job.RunAsync(default)),
        Entry.Of<Janitor>("files.leftovers", Cron.Hourly(40), job => job.RunAsync(default)),
    ];

    public static IEnumerable<string> Names => Entries.Select(e => e.Name);

    /// <summary>Called at start; calling it again changes nothing.</summary>
    public void Register()
    {
        foreach (var entry in Entries)
            entry.Register(hangfire);
        using var connection = storage.GetConnection();
        foreach (var gone in connection.GetRecurringJobs().Select(job => job.Id).Except(Names))
            hangfire.RemoveIfExists(gone);
    }

    /// <summary>Away from the start of the application: a database that cannot be reached yet holds up no page.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await Task.Run(Register, stoppingToken);
                return;
            }
            catch (Exception unreachable) when (unreachable is not OperationCanceledException)
            {
                log.LogWarning("The schedule could not be written yet: {Reason}", unreachable.Message);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private sealed record Entry(string Name, Action<IRecurringJobManager> Register)
    {
        public static Entry Of<TJob>(string name, string cron, Expression<Func<TJob, Task>> run) =>
            new(name, hangfire => hangfire.AddOrUpdate(name, run, cron));
    }
}
