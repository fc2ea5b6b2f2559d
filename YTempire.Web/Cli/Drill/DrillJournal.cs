using System.Globalization;
using YTempire.Jobs.Queue;

namespace YTempire.Web.Cli.Drill;

/// <summary>What the nodes wrote down of the artefacts that they began and made.</summary>
internal sealed class DrillJournal
{
    private readonly List<Line> lines;

    public DrillJournal(string folder)
    {
        var file = Seams.JournalFile(folder);
        lines = File.Exists(file) ? [.. File.ReadLines(file).Select(l => l.Split(' ')).Where(w => w.Length == 3).Select(Line.Read)] : [];
    }

    public int Made => lines.Count(l => l.What == "made");

    /// <summary>Begun again because whoever was at it had been killed.</summary>
    public int BegunAgain => lines.Where(l => l.What == "start").GroupBy(l => l.Key).Sum(key => key.Count() - 1);

    /// <summary>
    /// Artefacts that were made twice, or begun again though nobody had died over them: each beginning but the last must be of a process that
    /// was killed, and after one was made there must be none.
    /// </summary>
    public IReadOnlyList<string> Doubled(IReadOnlySet<int> killed)
    {
        var doubled = new List<string>();
        foreach (var artefact in lines.GroupBy(l => l.Key))
        {
            var of = artefact.ToList();
            var begun = of.Where(l => l.What == "start").ToList();
            var isAgain = begun.SkipLast(1).Any(l => !killed.Contains(l.Pid)) || begun.DistinctBy(l => l.Pid).Count() < begun.Count;
            var isAfter = of.FindIndex(l => l.What == "made") is var made and >= 0 && made < of.Count - 1;
            if (isAgain || isAfter)
                doubled.Add($"{artefact.Key[..12]}: {string.Join(", ", of.Select(l => $"{l.What} by {l.Pid}"))}");
        }
        return doubled;
    }

    private sealed record Line(int Pid, string What, string Key)
    {
        public static Line Read(string[] words) => new(int.Parse(words[0], CultureInfo.InvariantCulture), words[1], words[2]);
    }
}
