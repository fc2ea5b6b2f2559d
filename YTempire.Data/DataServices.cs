using Microsoft.Extensions.DependencyInjection;
using YTempire.Data.Plumbing;

namespace YTempire.Data;

/// <summary>Everything the storey of the database offers, one line per room.</summary>
public static class DataServices
{
    public static IServiceCollection AddYTempireData(this IServiceCollection services) =>
        services.AddScoped<CurrentUser>().AddScoped<Databases>();
}
