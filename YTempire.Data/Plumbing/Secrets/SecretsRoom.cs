using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace YTempire.Data.Plumbing.Secrets;

internal static class SecretsRoom
{
    public static IServiceCollection AddSecrets(this IServiceCollection services) =>
        services
            .AddSingleton(provider => KeyRing.From(Read(provider, SecretKeys.MasterKey)))
            .AddSingleton<SecretBox>()
            .AddSingleton(provider => new Pepper(Read(provider, SecretKeys.Pepper)));

    private static byte[] Read(IServiceProvider provider, string name) =>
        SecretKeys.Read(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<DataFolder>(), name);
}
