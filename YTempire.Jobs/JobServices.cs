using Microsoft.Extensions.DependencyInjection;

namespace YTempire.Jobs;

/// <summary>Everything the storey of clocks and wires offers, one line per room.</summary>
public static class JobServices
{
    public static IServiceCollection AddYTempireJobs(this IServiceCollection services) => services;
}
