using Microsoft.Extensions.DependencyInjection;

namespace YTempire.Data.Channels;

public static class ChannelRoom
{
    public static IServiceCollection AddChannels(this IServiceCollection services) =>
        services.AddScoped<CreateChannel>().AddScoped<UpdateChannel>().AddScoped<ChannelQueries>();
}
