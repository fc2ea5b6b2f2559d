using System.Diagnostics;
using YTempire.Jobs.Queue;

namespace YTempire.Web.Cli.Drill;

/// <summary>Round after round: all nodes are told to stop at one seam, whoever comes there first is killed, and comes back.</summary>
internal sealed class KillRounds(DrillSite site, KillOptions options)
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(150);

    /// <summary>Nothing at all goes on for so long: the drill then ends with what it has.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private const double StaysAway = 0.08;
    private const int MostPasses = 4;

    private readonly Random random = new(options.Seed);
    private readonly DrillVideos videos = new(site.Services, options.Seed);
    private readonly RescueWatch watch = new(site.Nodes);
    private readonly Dictionary<Seam, int> kills = Enum.GetValues<Seam>().ToDictionary(s => s, _ => 0);
    private readonly HashSet<int> killed = [];
    private readonly List<string> surprises = [];
    private readonly List<Seam> deck = [];
    private long movedAt = Stopwatch.GetTimestamp();
    private long lookedAt;
    private int stepsSeen;

    public async Task<KillReport> RunAsync(CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        while (kills.Values.Sum() < options.Times && IsMoving)
            await RoundAsync(cancel);
        Order("");
        await UntilAsync(
            async () => await LookAsync(cancel) && watch.Outstanding == 0 && (await videos.ReadAsync(cancel)).All(v => v.IsOver),
            cancel
        );
        var end = await videos.ReadAsync(cancel);
        foreach (var node in site.Nodes)
            await node.StopAsync(cancel);
        var journal = new DrillJournal(site.Orders);
        return new KillReport(options, Stopwatch.GetElapsedTime(began), kills, end, journal, journal.Doubled(killed), watch, surprises);
    }

    private bool IsMoving => Stopwatch.GetElapsedTime(movedAt) < Patience;

    private async Task RoundAsync(CancellationToken cancel)
    {
        var seam = Draw();
        var passes = seam is Seam.MidStep or Seam.BeforeRecord ? random.Next(1, MostPasses + 1) : 1;
        var order = $"{seam} {passes} {killed.Count + 1}";
        var staysAway = random.NextDouble() < StaysAway && site.Nodes.Any(n => n.IsAlive);
        if (seam == Seam.DuringRescue)
            Order(order);
        // Now and then the dead one stays away until the others have found out by its lease.
        if (staysAway)
            await UntilAsync(
                async () => await LookAsync(cancel, comesBack: false) && (watch.Outstanding == 0 || Standing is not null),
                cancel
            );
        if (seam != Seam.DuringRescue)
            Order(order);
        await UntilAsync(
            async () =>
            {
                await LookAsync(cancel);
                return Standing is not null;
            },
            cancel
        );
        if (Standing is { } victim)
            await KillAsync(victim, cancel);
    }

    /// <summary>Each seam once in any four kills; a rescue can only be met while there is one to make.</summary>
    private Seam Draw()
    {
        if (deck.Count == 0)
            deck.AddRange(Shuffled());
        var seam = deck.Find(s => s != Seam.DuringRescue || watch.Outstanding > 0 || deck.Count == 1);
        deck.Remove(seam);
        return seam == Seam.DuringRescue && watch.Outstanding == 0 ? Seam.BeforeRecord : seam;
    }

    private Seam[] Shuffled()
    {
        var all = Enum.GetValues<Seam>();
        random.Shuffle(all);
        return all;
    }

    private DrillNode? Standing => site.Nodes.FirstOrDefault(n => n.IsAlive && n.StandsAt is not null);

    private void Order(string order)
    {
        foreach (var node in site.Nodes)
            node.Order(order);
    }

    private async Task KillAsync(DrillNode victim, CancellationToken cancel)
    {
        Order("");
        var seam = victim.StandsAt!.Value;
        var held = await videos.AskingAsync(services => RescueWatch.HeldByAsync(services, victim.Pid), cancel);
        killed.Add(victim.Pid);
        await victim.KillAsync(cancel);
        watch.Died(held);
        kills[seam]++;
        movedAt = Stopwatch.GetTimestamp();
        if (kills.Values.Sum() % 10 == 0)
            Console.WriteLine($"{kills.Values.Sum()} of {options.Times} kills, {videos.Count} videos");
    }

    /// <summary>Brings back who is down, keeps the work coming, and notes what moved. False when the rows were not looked at this time.</summary>
    private async Task<bool> LookAsync(CancellationToken cancel, bool comesBack = true)
    {
        foreach (var node in site.Nodes.Where(n => !n.IsAlive))
        {
            if (!killed.Contains(node.Pid))
                surprises.Add($"node {node.Name} ended by itself: {node.LastWords}");
            killed.Add(node.Pid);
            if (comesBack || site.Nodes.All(n => !n.IsAlive))
                node.Start();
        }
        if (Standing is not null || Stopwatch.GetElapsedTime(lookedAt) < LooksEvery)
            return false;
        lookedAt = Stopwatch.GetTimestamp();
        await videos.AskingAsync(watch.LookAsync, cancel);
        if (kills.Values.Sum() < options.Times)
            await videos.KeepBusyAsync(cancel);
        var steps = (await videos.ReadAsync(cancel)).Sum(v => v.StepsDone);
        if (steps != stepsSeen)
            movedAt = Stopwatch.GetTimestamp();
        stepsSeen = steps;
        return true;
    }

    private async Task UntilAsync(Func<Task<bool>> isDone, CancellationToken cancel)
    {
        while (IsMoving && !await isDone())
            await Task.Delay(Pace, cancel);
    }
}
