using System.Globalization;
using YTempire.Jobs.Queue;

namespace YTempire.Web.Cli.Drill;

/// <summary>What a kill drill came to.</summary>
internal sealed record KillReport(
    KillOptions Options,
    TimeSpan Took,
    IReadOnlyDictionary<Seam, int> Kills,
    IReadOnlyList<DrillVideo> Videos,
    DrillJournal Journal,
    IReadOnlyList<string> Doubled,
    RescueWatch Rescues,
    IReadOnlyList<string> Surprises
)
{
    private IEnumerable<DrillVideo> Lost => Videos.Where(v => v.Status != Data.Videos.GenerationStatus.Ready);

    private TimeSpan Slowest => Rescues.SlowestByAnother > Rescues.SlowestAfterStart ? Rescues.SlowestByAnother : Rescues.SlowestAfterStart;

    public bool IsClean =>
        !Lost.Any() && Doubled.Count == 0 && Surprises.Count == 0 && Rescues.Outstanding == 0 && Slowest <= Options.Within;

    public void Print(TextWriter to)
    {
        Write(to, $"{"seed", -9}{Options.Seed}, {Options.Nodes} node(s), {Took.TotalMinutes:0.0} min");
        Write(to, $"{"kills", -9}{Kills.Values.Sum()}: {string.Join(", ", Kills.Select(k => $"{k.Key} {k.Value}"))}");
        Write(to, $"{"videos", -9}{Videos.Count}, ready {Videos.Count - Lost.Count()}");
        Write(to, $"{"lost", -9}{Lost.Count()}");
        Write(to, $"{"doubled", -9}{Doubled.Count} (made {Journal.Made}, begun again after a death {Journal.BegunAgain})");
        Write(
            to,
            $"{"rescue", -9}{Rescues.ByAnother} jobs by another node, slowest {Rescues.SlowestByAnother.TotalSeconds:0.0} s after the death"
        );
        Write(to, $"{"", -9}{Rescues.AfterStart} jobs at the next start, slowest {Rescues.SlowestAfterStart.TotalSeconds:0.0} s after it");
        foreach (var video in Lost)
            Write(to, $"LOST     {video.Id} is {video.Status}: {video.Error}");
        foreach (var doubled in Doubled)
            Write(to, $"DOUBLED  {doubled}");
        foreach (var surprise in Surprises)
            Write(to, $"SURPRISE {surprise}");
        if (Rescues.Outstanding > 0)
            Write(to, $"LEFT     {Rescues.Outstanding} jobs of dead workers were never freed");
        to.WriteLine(IsClean ? "Nothing lost, nothing doubled." : "The drill failed.");
    }

    private static void Write(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
