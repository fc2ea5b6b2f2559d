using YTempire.Data.Operations;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Operations;

/// <summary>The months that rows may fall into, made well before they begin.</summary>
public sealed class EnsurePartitionsJob(DataSources sources, TimeProvider clock)
{
    public Task RunAsync(CancellationToken cancel) => DatabaseMigrator.EnsurePartitionsAsync(sources[DatabaseRole.Jobs], clock, cancel);
}
