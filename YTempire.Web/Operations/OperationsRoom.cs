using System.Net;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Serilog;
using Serilog.Events;
using YTempire.Data.Plumbing;
using YTempire.Web.Operations.Health;

namespace YTempire.Web.Operations;

/// <summary>Health, proxies and the request log.</summary>
public static class OperationsRoom
{
    /// <summary>The pools that the running application uses, each with its own login that can be wrong.</summary>
    private static readonly DatabaseRole[] s_roles = [DatabaseRole.App, DatabaseRole.Admin, DatabaseRole.Identity, DatabaseRole.Jobs];

    private static readonly string[] s_quiet = ["/_framework", "/_content", "/assets", "/health"];

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        var checks = services.AddHealthChecks();
        foreach (var role in s_roles)
            checks.Add(
                Part(
                    $"database.{role.ToString().ToLowerInvariant()}",
                    app => new DatabaseHealth(app.GetRequiredService<DataSources>(), role)
                )
            );
        checks.Add(Part("migrations", app => ActivatorUtilities.CreateInstance<MigrationsHealth>(app)));
        checks.Add(Part("files", app => ActivatorUtilities.CreateInstance<FilesHealth>(app)));
        // Without these the pages still serve, and say what does not work.
        checks.Add(Part("redis", app => ActivatorUtilities.CreateInstance<RedisHealth>(app), HealthStatus.Degraded));
        checks.Add(Part("ffmpeg", app => ActivatorUtilities.CreateInstance<FfmpegHealth>(app), HealthStatus.Degraded));
        checks.Add(Part("voices", app => ActivatorUtilities.CreateInstance<VoicesHealth>(app), HealthStatus.Degraded));
        return services;
    }

    /// <summary>First in the pipeline: whoever comes later sees the visitor's own address, and every line knows its request.</summary>
    public static WebApplication UseOperations(this WebApplication app)
    {
        if (app.Services.GetService<Transport>() is { Proxies.Count: > 0 } transport)
            app.UseForwardedHeaders(Believing(transport));
        app.UseSerilogRequestLogging(requests =>
        {
            // This host's own logger: the process' static one is nobody's here, and takes lines to nowhere.
            requests.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            requests.EnrichDiagnosticContext = (line, http) => line.Set("RequestId", http.TraceIdentifier);
            requests.GetLevel = (http, _, error) => LevelOf(http, error);
        });
        if (app.Services.GetService<Transport>() is { IsPlainBeyondThisMachine: true })
            app.Use(RequireTlsAsync);
        return app;
    }

    /// <summary>Files of the pages and whoever watches the health are many and say nothing, unless something is wrong with them.</summary>
    private static LogEventLevel LevelOf(HttpContext http, Exception? error)
    {
        if (error is not null || http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            return LogEventLevel.Error;
        return s_quiet.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            ? LogEventLevel.Debug
            : LogEventLevel.Information;
    }

    /// <summary>Who goes round the proxy would send a password in clear. Health stays open for whoever watches the port.</summary>
    private static Task RequireTlsAsync(HttpContext http, RequestDelegate next)
    {
        var isHere = http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote);
        if (http.Request.IsHttps || isHere || http.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return http.Response.WriteAsync("YTempire is reached over https only.", http.RequestAborted);
    }

    public static WebApplication MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthAnswer.WriteAsync })
            .AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync }).AllowAnonymous();
        return app;
    }

    private static HealthCheckRegistration Part(
        string name,
        Func<IServiceProvider, IHealthCheck> make,
        HealthStatus whenBroken = HealthStatus.Unhealthy
    ) => new(name, make, whenBroken, tags: null, s_patience);

    private static ForwardedHeadersOptions Believing(Transport transport)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in transport.Proxies)
            options.KnownIPNetworks.Add(network);
        return options;
    }
}
