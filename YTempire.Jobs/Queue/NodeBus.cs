using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Queue;

/// <summary>
/// Short news between the nodes of one database: by Redis while it is there, else by PostgreSQL's own notices. All nodes listen on both, so
/// that it does not matter which of them lost Redis. News may be lost; whoever relies on it looks again by itself now and then.
/// </summary>
public sealed class NodeBus(DataSources sources, RedisLine redis, ILogger<NodeBus> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly string me = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<string, Action<string>> handlers = new();
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? channel;

    /// <summary>Done once this node hears the others over PostgreSQL.</summary>
    public Task Listening => listening.Task;

    /// <summary>One handler per topic. It hears other nodes only, on any thread, and must be quick.</summary>
    public void Subscribe(string topic, Action<string> handler) => handlers[topic] = handler;

    /// <summary>Tells all other nodes. Never throws.</summary>
    /// <param name="payload">At most 7,000 bytes.</param>
    public async Task PublishAsync(string topic, string payload)
    {
        var text = $"{me} {topic} {payload}";
        try
        {
            if (await redis.TryPublishAsync(Channel, text))
                return;
            await using var notify = sources[DatabaseRole.Jobs].CreateCommand("select pg_notify($1, $2)");
            notify.Parameters.Add(new() { Value = Channel });
            notify.Parameters.Add(new() { Value = text });
            await notify.ExecuteNonQueryAsync();
        }
        catch (Exception unreachable)
        {
            log.LogWarning("Other nodes could not be told of {Topic}: {Reason}", topic, unreachable.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await redis.SubscribeAsync(Channel, Hear);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                log.LogWarning("PostgreSQL's notices are not heard for now: {Reason}", broken.Message);
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    /// <summary>Named after the database, so that two instances may share one Redis.</summary>
    private string Channel =>
        channel ??= "ytempire_" + new NpgsqlConnectionStringBuilder(sources[DatabaseRole.Jobs].ConnectionString).Database;

    private async Task ListenAsync(CancellationToken cancel)
    {
        await using var connection = await sources[DatabaseRole.Jobs].OpenConnectionAsync(cancel);
        connection.Notification += (_, notice) => Hear(notice.Payload);
        await using (var listen = new NpgsqlCommand($"listen \"{Channel}\"", connection))
            await listen.ExecuteNonQueryAsync(cancel);
        listening.TrySetResult();
        while (true)
            await connection.WaitAsync(cancel);
    }

    private void Hear(string text)
    {
        var parts = text.Split(' ', 3);
        if (parts.Length < 3 || parts[0] == me || !handlers.TryGetValue(parts[1], out var handler))
            return;
        try
        {
            handler(parts[2]);
        }
        catch (Exception error)
        {
            log.LogError(error, "News of {Topic} could not be taken in", parts[1]);
        }
    }
}
