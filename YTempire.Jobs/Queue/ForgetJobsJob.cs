using Microsoft.Extensions.Options;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Queue;

/// <summary>Takes what ended long ago off the table, so that it stays small: failed jobs after thrice the time, since somebody may still retry them.</summary>
public sealed class ForgetJobsJob(DataSources sources, TimeProvider clock, IOptions<QueueOptions> options)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var command = sources[DatabaseRole.Jobs].CreateCommand(JobSql.Forget);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() - options.Value.Kept });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() - 3 * options.Value.Kept });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
