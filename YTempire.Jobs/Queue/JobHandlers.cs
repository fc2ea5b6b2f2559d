using Microsoft.Extensions.DependencyInjection;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Queue;

/// <summary>Finds the class that does a job and calls it in a scope of its own, as the job's owner.</summary>
public sealed class JobHandlers(IServiceScopeFactory scopes, IEnumerable<JobKind> kinds)
{
    private readonly Dictionary<string, Type> handlers = kinds.ToDictionary(k => k.Type, k => k.Handler);

    public bool Knows(string type) => handlers.ContainsKey(type);

    /// <exception cref="FailureException">No code of this version does such a job.</exception>
    public async Task CallAsync(ClaimedJob job, Func<IQueuedJob, Task> verb)
    {
        if (!handlers.TryGetValue(job.Type, out var type))
            throw new FailureException("job.unknown", $"No code of this version does “{job.Type}”.", "Update all nodes to one version.");
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(job.Lease.UserId);
        await verb((IQueuedJob)scope.ServiceProvider.GetRequiredService(type));
    }
}
