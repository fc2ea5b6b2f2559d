using Hangfire;
using Hangfire.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Queue;

/// <summary>Hangfire as it is safe to run on PostgreSQL (docs/queue.md says what each setting was found to prevent).</summary>
public static class HangfireSetup
{
    public const string Schema = "hangfire";
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddHangfireQueue(this IServiceCollection services)
    {
        services.AddHangfire(
            (provider, hangfire) =>
                hangfire
                    .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
                    .UseSimpleAssemblyNameTypeSerializer()
                    .UseRecommendedSerializerSettings()
                    .UseStorage(Storage(provider.GetRequiredService<DataSources>()))
        );
        // A drain holds its worker for as long as there is work: so it has a server to itself, and recurring jobs another.
        services.AddHangfireServer(
            (provider, server) => Configure(server, WakeUp.Name, provider.GetRequiredService<IOptions<QueueOptions>>().Value.Width)
        );
        services.AddHangfireServer((_, server) => Configure(server, "default", 2));
        return services;
    }

    private static void Configure(BackgroundJobServerOptions server, string queue, int workers)
    {
        server.ServerName = $"{Environment.MachineName}:{Environment.ProcessId}:{queue}";
        server.Queues = [queue];
        server.WorkerCount = workers;
        server.SchedulePollingInterval = Poll;
        server.CancellationCheckInterval = TimeSpan.FromSeconds(1);
        server.StopTimeout = TimeSpan.FromSeconds(5);
        server.ShutdownTimeout = TimeSpan.FromSeconds(10);
    }

    private static PostgreSqlStorage Storage(DataSources sources) =>
        new(
            new Connections(sources[DatabaseRole.Jobs]),
            new PostgreSqlStorageOptions
            {
                SchemaName = Schema,
                QueuePollInterval = Poll,
                UseSlidingInvisibilityTimeout = true,
                DistributedLockTimeout = TimeSpan.FromSeconds(10),
                EnableLongPolling = false,
                PrepareSchemaIfNecessary = true,
            }
        )
        {
            JobExpirationTimeout = TimeSpan.FromHours(1),
        };

    private sealed class Connections(NpgsqlDataSource source) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => source.CreateConnection();
    }
}
