using System.CommandLine;

namespace YTempire.Web.Cli.Drill;

/// <param name="Seed">Decides which seams are struck in which order, and what the videos are about.</param>
/// <param name="Nodes">1: the one process, which also owns the database, comes back each time. 2: another one lives meanwhile.</param>
/// <param name="Within">How soon a dead worker's job must be free again.</param>
internal sealed record KillOptions(int Times, int Seed, int Nodes, TimeSpan Within);

/// <summary>
/// Workers are killed (-9) at the moments where it hurts most, while small videos are made by the real pipeline. No video may be lost, nothing
/// made twice but what was in flight, and each dead worker's jobs must be free again in time.
/// </summary>
internal static class KillDrill
{
    public static Command Create()
    {
        var times = new Option<int>("--times") { Description = "How many kills.", DefaultValueFactory = _ => 20 };
        var seed = new Option<int?>("--seed") { Description = "Same number, same order of seams; otherwise by chance, and printed." };
        var nodes = new Option<int>("--nodes") { Description = "1 or 2 processes that work.", DefaultValueFactory = _ => 2 };
        var within = new Option<int>("--within")
        {
            Description =
                "Seconds in which a dead worker's job must be free again: of the death where another node lives, else of the next start.",
            DefaultValueFactory = _ => 20,
        };
        nodes.AcceptOnlyFromAmong("1", "2");
        var verb = new Command("kill", "Kills workers at the worst moments while videos are made.") { times, seed, nodes, within };
        verb.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    new KillOptions(
                        parsed.GetValue(times),
                        parsed.GetValue(seed) ?? Random.Shared.Next(1_000_000),
                        parsed.GetValue(nodes),
                        TimeSpan.FromSeconds(parsed.GetValue(within))
                    ),
                    cancel
                )
        );
        return verb;
    }

    private static async Task<int> RunAsync(KillOptions options, CancellationToken cancel)
    {
        Console.WriteLine($"Seed {options.Seed}: {options.Times} kills, {options.Nodes} node(s).");
        await using var site = await DrillSite.OpenAsync(options, cancel);
        var report = await new KillRounds(site, options).RunAsync(cancel);
        report.Print(Console.Out);
        return report.IsClean ? Verbs.Ok : Verbs.Failed;
    }
}
