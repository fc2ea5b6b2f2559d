using Serilog;
using YTempire.Data;
using YTempire.Data.Plumbing;
using YTempire.Data.Plumbing.Secrets;
using YTempire.Jobs;
using YTempire.Web.Accounts;

namespace YTempire.Web.Operations;

/// <summary>The product put together: once with a web server, once without for the verbs.</summary>
public static class AppHost
{
    /// <summary>The whole product behind Kestrel.</summary>
    /// <param name="transport">Where to listen; port 0 takes a free one.</param>
    /// <param name="settings">The instance's connection strings and data folder; environment variables and appsettings are read before.</param>
    /// <param name="change">What a test replaces.</param>
    public static WebApplication BuildWeb(
        Transport transport,
        IReadOnlyDictionary<string, string?> settings,
        Action<WebApplicationBuilder>? change = null
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(AppHost).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        Compose(builder, settings);
        transport.Apply(builder);
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(transport).AddYTempireWeb();
        change?.Invoke(builder);
        return builder.Build().UseYTempireWeb();
    }

    /// <summary>Database and jobs alone. Nothing runs in the background until it is started.</summary>
    /// <param name="change">What a bench or drill sets otherwise.</param>
    public static IHost BuildForVerb(IReadOnlyDictionary<string, string?> settings, Action<IHostApplicationBuilder>? change = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        Compose(builder, settings);
        change?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>Before anybody is let in: keys that are malformed, unreadable or open to others stop the start with a sentence.</summary>
    public static void RequireSecrets(IServiceProvider services)
    {
        _ = services.GetRequiredService<SecretBox>();
        _ = services.GetRequiredService<Pepper>();
        if (services.GetService<KeptKeysCheck>() is { } keys)
            keys.Run();
    }

    private static void Compose(IHostApplicationBuilder builder, IReadOnlyDictionary<string, string?> settings)
    {
        builder.Configuration.AddInMemoryCollection(settings);
        var folder = new DataFolder(builder.Configuration["Data:Folder"] ?? ".data");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(folder);
        // One logger for each host, not the process' static one: tests run several applications side by side.
        builder.Services.AddSerilog(logs => logs.ForYTempire(folder, builder.Configuration), preserveStaticLogger: true);
        builder.Services.AddYTempireData().AddYTempireJobs();
    }
}
