using Microsoft.Extensions.Options;
using YTempire.Jobs.Queue;

namespace YTempire.Jobs.Videos;

/// <summary>How many scenes this process draws at once, over all jobs: drawing takes whole cores, and the pages need some of them.</summary>
public sealed class RenderWidth(IOptions<QueueOptions> options) : IDisposable
{
    private readonly SemaphoreSlim places = new(options.Value.RenderWidth);

    public async Task RunAsync(Func<Task> work, CancellationToken cancel)
    {
        await places.WaitAsync(cancel);
        try
        {
            await work();
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();
}
