using Serilog;
using Serilog.Extensions.Logging;
using YTempire.Data.Plumbing;
using YTempire.Web.Operations;

namespace YTempire.Web.Cli;

/// <summary>What a verb has before there is an instance: configuration, the data folder it names, and a log.</summary>
internal sealed class Launch : IAsyncDisposable
{
    private readonly Serilog.Core.Logger _serilog;

    private Launch(IConfiguration configuration, DataFolder folder)
    {
        (Configuration, Folder) = (configuration, folder);
        _serilog = new LoggerConfiguration().ForYTempire(folder, configuration).CreateLogger();
        Log = new SerilogLoggerFactory(_serilog).CreateLogger("YTempire.Instance");
    }

    public IConfiguration Configuration { get; }

    public DataFolder Folder { get; }

    public Microsoft.Extensions.Logging.ILogger Log { get; }

    public static Launch Open()
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        var folder = new DataFolder(configuration["YTEMPIRE_DATA"] ?? configuration["Data:Folder"] ?? ".data");
        RequireWritable(folder);
        return new Launch(configuration, folder);
    }

    /// <summary>Before anything is started that would break in the middle for want of a place to write.</summary>
    private static void RequireWritable(DataFolder folder)
    {
        try
        {
            foreach (var place in new[] { folder.Logs, folder.Secrets, folder.Files, folder.Root })
            {
                var probe = Path.Combine(place, $".probe-{Environment.ProcessId}");
                // Not empty: a full disk takes files, and nothing into them.
                File.WriteAllBytes(probe, new byte[4096]);
                File.Delete(probe);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(
                "data.unwritable",
                $"YTempire cannot write into its data folder {folder.Root}: {refused.Message.TrimEnd('.')}.",
                "Give this user the right to, or name another folder with YTEMPIRE_DATA.",
                inner: refused
            );
        }
    }

    public ValueTask DisposeAsync() => _serilog.DisposeAsync();
}
