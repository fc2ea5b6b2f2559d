using Microsoft.Extensions.DependencyInjection;

namespace YTempire.Jobs.Queue;

public static class QueueRoom
{
    public static IServiceCollection AddQueue(this IServiceCollection services) => services.AddScoped<QueueMonitor>();
}
