using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Queue;

namespace YTempire.Web.Cli.Bench;

/// <summary>
/// One worker that takes jobs through one at a time (claim, a scope of the owner's, a job that does nothing, complete), against pgbench sending
/// the same two statements; in turns, on tables that are filled anew each time.
/// </summary>
internal sealed partial class QueueThroughput(ScratchInstance scratch)
{
    private const int Jobs = 500;
    private const int Rounds = 9;

    /// <summary>Medians, in jobs a second.</summary>
    public async Task<(double Ours, double Theirs)> MeasureAsync(CancellationToken cancel)
    {
        using var host = scratch.Build(app =>
        {
            app.Services.AddQueuedJob<IdleJob>(IdleJob.Type);
            app.Services.Configure<QueueOptions>(queue => queue.Width = 1);
        });
        await using var scope = host.Services.CreateAsyncScope();
        var user = await ActivatorUtilities.CreateInstance<LocalOperator>(scope.ServiceProvider).EnsureAsync(cancel);
        var sources = host.Services.GetRequiredService<DataSources>();
        var pgbench = new PgBench(scratch.Settings[$"ConnectionStrings:{DatabaseRole.Jobs}"]!);
        var (ours, theirs) = (new List<double>(), new List<double>());
        // The first round of each is thrown away: code is compiled, caches are filled.
        for (var round = 0; round <= Rounds; round++)
        {
            await FillAsync(sources, user, cancel);
            ours.Add(await DrainAsync(host.Services.GetRequiredService<Drainer>(), sources, cancel));
            await FillAsync(sources, user, cancel);
            theirs.Add(await pgbench.RunAsync(Script, Jobs, Variables(), cancel));
        }
        return (ours.Skip(1).Median(), theirs.Skip(1).Median());
    }

    private static async Task<double> DrainAsync(Drainer drainer, DataSources sources, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        await drainer.DrainAsync(cancel);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await using var count = sources[DatabaseRole.Jobs].CreateCommand("select count(*) from job_queue where status = 'completed'");
        if (await count.ExecuteScalarAsync(cancel) is not (long)Jobs)
            throw new InvalidOperationException("The worker did not complete all jobs.");
        return Jobs / seconds;
    }

    private static async Task FillAsync(DataSources sources, Guid user, CancellationToken cancel)
    {
        await using (var empty = sources[DatabaseRole.Migrator].CreateCommand("truncate job_queue"))
            await empty.ExecuteNonQueryAsync(cancel);
        const string Insert = """
            insert into job_queue (id, user_id, job_type, payload, idempotency_key, scheduled_for)
            select gen_random_uuid(), $1, $2, '{}', 'bench-' || n, now() from generate_series(1, $3) n
            """;
        await using (var fill = sources[DatabaseRole.Jobs].CreateCommand(Insert))
        {
            fill.Parameters.Add(new() { Value = user });
            fill.Parameters.Add(new() { Value = IdleJob.Type });
            fill.Parameters.Add(new() { Value = Jobs });
            await fill.ExecuteNonQueryAsync(cancel);
        }
        await using var settle = sources[DatabaseRole.Migrator].CreateCommand("vacuum analyze job_queue");
        await settle.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The product's own statements, with pgbench's names for the parameters.</summary>
    private static string Script =>
        Named(JobSql.Claim, "now::timestamptz", "cap::int", "worker::text", "lease::timestamptz")
        + " \\gset\n"
        + Named(JobSql.Complete, "now::timestamptz", "id::uuid", "fence::bigint")
        + ";\n";

    private static string Named(string sql, params string[] names) =>
        Parameters().Replace(sql.Trim(), match => ":" + names[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1]);

    private static Dictionary<string, string> Variables()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new()
        {
            ["now"] = now.AddSeconds(1).ToString("O"),
            ["cap"] = new QueueOptions().PerUser.ToString(CultureInfo.InvariantCulture),
            ["worker"] = NodeIdentity.Current.ToString(),
            ["lease"] = now.AddMinutes(1).ToString("O"),
        };
    }

    [GeneratedRegex(@"\$([0-9])")]
    private static partial Regex Parameters();

    /// <summary>Does nothing.</summary>
    public sealed class IdleJob : IQueuedJob
    {
        public const string Type = "bench_idle";

        public Task RunAsync(ClaimedJob job, CancellationToken cancel) => Task.CompletedTask;
    }
}
