using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace YTempire.Jobs.Queue;

/// <summary>Redis as the queue uses it: for news only, and never needed. Without <c>ConnectionStrings:Redis</c> there is none.</summary>
public sealed class RedisLine : IAsyncDisposable
{
    private readonly Lazy<Task<IConnectionMultiplexer?>> connection;
    private readonly ILogger<RedisLine> log;

    public RedisLine(IConfiguration configuration, ILogger<RedisLine> log)
    {
        this.log = log;
        connection = new(() => ConnectAsync(configuration.GetConnectionString("Redis")));
    }

    /// <summary>False when Redis is away.</summary>
    public async Task<bool> TryPublishAsync(string channel, string text)
    {
        if (await connection.Value is not { IsConnected: true } redis)
            return false;
        try
        {
            await redis.GetSubscriber().PublishAsync(RedisChannel.Literal(channel), text);
            return true;
        }
        catch (Exception away) when (away is RedisException or TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Heard whenever Redis is there, also when it comes back later.</summary>
    public async Task SubscribeAsync(string channel, Action<string> hear)
    {
        if (await connection.Value is not { } redis)
            return;
        try
        {
            // Fire and forget: registered at once, sent (again) with every connection that is made.
            await redis
                .GetSubscriber()
                .SubscribeAsync(RedisChannel.Literal(channel), (_, text) => hear(text.ToString()), CommandFlags.FireAndForget);
        }
        catch (Exception away) when (away is RedisException or TimeoutException)
        {
            log.LogWarning("Redis does not listen: {Reason}", away.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection.IsValueCreated && await connection.Value is { } redis)
            await redis.DisposeAsync();
    }

    private async Task<IConnectionMultiplexer?> ConnectAsync(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            var settings = ConfigurationOptions.Parse(text);
            settings.AbortOnConnectFail = false;
            settings.ConnectTimeout = settings.AsyncTimeout = 1000;
            return await ConnectionMultiplexer.ConnectAsync(settings);
        }
        catch (Exception away) when (away is RedisException or TimeoutException or ArgumentException)
        {
            log.LogWarning("Redis is not used: {Reason}", away.Message);
            return null;
        }
    }
}
