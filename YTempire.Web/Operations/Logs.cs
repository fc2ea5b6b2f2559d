using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations;

/// <summary>
/// Logs are one JSON object a line in the data folder, a file a day, two weeks kept; the console shows what a person should act on. Whatever is
/// pushed to <see cref="Serilog.Context.LogContext"/> (RequestId, JobId, UserId) is on every line below it.
/// </summary>
public static class Logs
{
    private const int DaysKept = 14;
    private const long LargestFile = 100 * 1024 * 1024;

    public static LoggerConfiguration ForYTempire(this LoggerConfiguration logs, DataFolder folder) =>
        logs
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .WriteTo.Console(
                restrictedToMinimumLevel: LogEventLevel.Warning,
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}",
                standardErrorFromLevel: LogEventLevel.Verbose,
                formatProvider: CultureInfo.InvariantCulture
            )
            .WriteTo.File(
                new RenderedCompactJsonFormatter(),
                Path.Combine(folder.Logs, "ytempire-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: DaysKept,
                fileSizeLimitBytes: LargestFile,
                rollOnFileSizeLimit: true,
                shared: true
            );
}
