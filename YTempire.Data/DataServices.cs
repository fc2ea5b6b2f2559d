using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YTempire.Data.Accounts;
using YTempire.Data.Channels;
using YTempire.Data.Operations;
using YTempire.Data.Plumbing;
using YTempire.Data.Plumbing.Contexts;
using YTempire.Data.Plumbing.Secrets;
using YTempire.Data.Videos;

namespace YTempire.Data;

/// <summary>Everything the storey of the database offers, one line per room.</summary>
public static class DataServices
{
    public static IServiceCollection AddYTempireData(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => DatabaseConnections.From(provider.GetRequiredService<IConfiguration>()));
        return services
            .AddSingleton<DataSources>()
            .AddSingleton<DatabaseContexts>()
            .AddSingleton<DatabaseMigrator>()
            .AddScoped<CurrentUser>()
            .AddScoped<Databases>()
            .AddSecrets()
            .AddAccounts()
            .AddChannels()
            .AddScoped<VideoQueries>();
    }
}
