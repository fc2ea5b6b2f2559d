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
        return new Launch(configuration, new DataFolder(configuration["YTEMPIRE_DATA"] ?? configuration["Data:Folder"] ?? ".data"));
    }

    public ValueTask DisposeAsync() => _serilog.DisposeAsync();
}
