using Microsoft.Extensions.Logging.Abstractions;
using YTempire.Data.Plumbing;
using YTempire.Web.Operations;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Web.Cli;

/// <summary>
/// A database and cache of a bench's or a drill's own, in a folder that is gone at its end: nobody's work is touched, whatever is configured.
/// </summary>
internal sealed class ScratchInstance : IAsyncDisposable
{
    private readonly Instance _instance;

    private ScratchInstance(DataFolder folder, Instance instance) => (Folder, _instance) = (folder, instance);

    public DataFolder Folder { get; }

    /// <summary>Connection strings and data folder, as configuration.</summary>
    public IReadOnlyDictionary<string, string?> Settings => _instance.Settings;

    public static async Task<ScratchInstance> OpenAsync(string verb, CancellationToken cancel)
    {
        var folder = NewFolder(verb);
        try
        {
            return new(folder, await Instance.OwnAsync(folder, verb, Embedded(), NullLogger.Instance, () => { }, cancel));
        }
        catch
        {
            Directory.Delete(folder.Root, recursive: true);
            throw;
        }
    }

    /// <summary>Below the system's folder for such things, which the database's own user can reach wherever the data folder is.</summary>
    public static DataFolder NewFolder(string verb)
    {
        var folder = Directory.CreateTempSubdirectory($"ytempire-{verb}-").FullName;
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return new(folder);
    }

    /// <summary>Nothing of the person's configuration but where PostgreSQL's programs lie.</summary>
    public static IConfiguration Embedded()
    {
        var all = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Postgres:Bin", all["Postgres:Bin"])]).Build();
    }

    /// <summary>The product without pages, over this instance. The caller starts and disposes it.</summary>
    /// <param name="change">What is set otherwise than usual.</param>
    public IHost Build(Action<IHostApplicationBuilder>? change = null) => AppHost.BuildForVerb(Settings, change);

    public async ValueTask DisposeAsync()
    {
        await _instance.DisposeAsync();
        Directory.Delete(Folder.Root, recursive: true);
    }
}
