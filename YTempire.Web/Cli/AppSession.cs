using YTempire.Web.Operations;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Web.Cli;

/// <summary>
/// What a verb works on: the product's services, without pages, over the instance of the data folder: the one that runs, or one for the verb's
/// own time. <c>await using var session = await AppSession.OpenAsync("make", cancel);</c>
/// </summary>
internal sealed class AppSession : IAsyncDisposable
{
    private readonly Launch _launch;
    private readonly IHost _host;
    private bool _works;

    private AppSession(Launch launch, Instance instance)
    {
        (_launch, Instance) = (launch, instance);
        _host = AppHost.BuildForVerb(instance.Settings);
    }

    public IServiceProvider Services => _host.Services;

    public Instance Instance { get; }

    public static async Task<AppSession> OpenAsync(string verb, CancellationToken cancel)
    {
        var launch = Launch.Open();
        return new AppSession(launch, await Instance.JoinAsync(launch.Folder, verb, launch.Configuration, launch.Log, cancel));
    }

    /// <summary>Starts workers in this process. Needed by a verb that waits for jobs when <see cref="Instance.IsOwner"/>: nobody else works then.</summary>
    public async Task StartWorkersAsync(CancellationToken cancel)
    {
        _works = true;
        await _host.StartAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (_works)
            await _host.StopAsync(CancellationToken.None);
        if (_host is IAsyncDisposable host)
            await host.DisposeAsync();
        await Instance.DisposeAsync();
        await _launch.DisposeAsync();
    }
}
