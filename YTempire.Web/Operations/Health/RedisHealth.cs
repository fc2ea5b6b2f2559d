using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace YTempire.Web.Operations.Health;

/// <summary>Redis answers a PING, over a connection of the check's own so that it depends on nobody's state.</summary>
internal sealed class RedisHealth(IConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (configuration.GetConnectionString("Redis") is not { Length: > 0 } text)
            return new(context.Registration.FailureStatus, "ConnectionStrings__Redis is not set.");
        try
        {
            var options = ConfigurationOptions.Parse(text);
            (options.AbortOnConnectFail, options.ConnectTimeout, options.AsyncTimeout) = (true, 2000, 2000);
            await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
            await redis.GetDatabase().PingAsync();
            return HealthCheckResult.Healthy("Answers.");
        }
        catch (Exception away) when (away is RedisException or TimeoutException or ArgumentException)
        {
            return new(context.Registration.FailureStatus, "Redis does not answer: live updates between nodes wait for it.");
        }
    }
}
