using System.CommandLine;
using System.Runtime.CompilerServices;

namespace YTempire.Web.Cli.Bench;

/// <summary>Rows 6 and 8 of the promises on speed: what the queue takes through, how soon it begins, and what it costs when there is nothing to do.</summary>
internal static class QueueBench
{
    public static Command Create() =>
        BenchVerb.Of("queue", "The queue: claim and complete against pgbench; enqueue to start; idle.", MeasureAsync);

    private static async IAsyncEnumerable<BenchRow> MeasureAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var scratch = await ScratchInstance.OpenAsync("bench", cancel);
        var (ours, theirs) = await new QueueThroughput(scratch).MeasureAsync(cancel);
        yield return BenchRow.AtLeast("queue.claim_complete", "jobs/s", ours, theirs, 0.9);
    }
}
