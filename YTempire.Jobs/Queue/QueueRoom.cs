using Microsoft.Extensions.DependencyInjection;

namespace YTempire.Jobs.Queue;

/// <summary>The queue: the table's workers, and Hangfire that wakes them.</summary>
public static class QueueRoom
{
    public static IServiceCollection AddQueue(this IServiceCollection services)
    {
        services.AddOptions<QueueOptions>().BindConfiguration("Queue");
        return services
            .AddHangfireQueue()
            .AddSingleton<RedisLine>()
            .AddSingleton<NodeBus>()
            .AddSingleton<RunningJobs>()
            .AddSingleton<JobTable>()
            .AddSingleton<LeaseKeeper>()
            .AddSingleton<JobHandlers>()
            .AddSingleton<JobRunner>()
            .AddSingleton<Drainer>()
            .AddSingleton<WakeUps>()
            .AddSingleton<JobQueue>()
            .AddScoped<QueueMonitor>()
            .AddHostedService(provider => provider.GetRequiredService<NodeBus>())
            .AddHostedService<QueueListener>()
            .AddHostedService<QueueTicker>();
    }

    /// <summary>Names the class that does a type of job.</summary>
    public static IServiceCollection AddQueuedJob<TJob>(this IServiceCollection services, string type)
        where TJob : class, IQueuedJob => services.AddScoped<TJob>().AddSingleton(new JobKind(type, typeof(TJob)));
}
