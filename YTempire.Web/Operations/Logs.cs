using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations;

/// <summary>
/// Logs are one JSON object a line in the data folder, a file a day, two weeks kept; the console shows what a person should act on. A request's
/// RequestId and a job's JobId are on every line written within it.
/// </summary>
public static class Logs
{
    private const int DaysKept = 14;
    private const long LargestFile = 100 * 1024 * 1024;

    public static LoggerConfiguration ForYTempire(this LoggerConfiguration logs, DataFolder folder, IConfiguration configuration)
    {
        var redaction = new Redaction(configuration);
        var forPeople = new MessageTemplateTextFormatter(
            "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}",
            CultureInfo.InvariantCulture
        );
        return logs
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
            .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .WriteTo.Console(
                new RedactedFormatter(forPeople, redaction),
                LogEventLevel.Warning,
                standardErrorFromLevel: LogEventLevel.Verbose
            )
            .WriteTo.File(
                new RedactedFormatter(new RenderedCompactJsonFormatter(), redaction),
                Path.Combine(folder.Logs, "ytempire-.log"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: DaysKept,
                fileSizeLimitBytes: LargestFile,
                rollOnFileSizeLimit: true,
                shared: true
            );
    }
}
