using System.CommandLine;
using System.Diagnostics;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Queue;
using YTempire.Web.Operations.Embedded;

namespace YTempire.Web.Cli.Drill;

/// <summary>One process that works, as the drill sees it: it is started, given orders where to stop, and killed.</summary>
internal sealed class DrillNode(string name, DataFolder folder, string orders, IReadOnlyDictionary<string, string> environment)
{
    private const string UpWord = "up";
    private readonly Queue<string> lastWords = new();
    private Process? process;
    private long upAt;

    public string Name => name;

    public int Pid => process!.Id;

    public bool IsAlive => process is { HasExited: false };

    /// <summary>Timestamp at which it began to work; null while it starts.</summary>
    public long? UpAt => IsAlive && Interlocked.Read(ref upAt) is var at and not 0 ? at : null;

    /// <summary>What it last complained of.</summary>
    public string LastWords
    {
        get
        {
            lock (lastWords)
                return string.Join(" / ", lastWords);
        }
    }

    /// <summary>The seam at which it stands and waits; null while it works.</summary>
    public Seam? StandsAt =>
        File.Exists(Answer) && File.ReadAllText(Answer).Split(' ') is [var seam, ..] && Enum.TryParse<Seam>(seam, out var at) ? at : null;

    private string Answer => Seams.AnswerFile(orders, name);

    /// <summary>The verb of such a process: works until its input ends, so that it cannot outlive the drill.</summary>
    public static Command CreateVerb()
    {
        var verb = new Command("node", "A worker of a drill.") { Hidden = true };
        verb.SetAction(
            async (_, cancel) =>
            {
                await using var session = await AppSession.OpenAsync("drill", cancel);
                await session.StartWorkersAsync(cancel);
                Console.WriteLine(UpWord);
                await Console.In.ReadToEndAsync(cancel);
                return Verbs.Ok;
            }
        );
        return verb;
    }

    public void Start()
    {
        File.Delete(Answer);
        Interlocked.Exchange(ref upAt, 0);
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "YTempire.Web"), ["drill", "node"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var configured in start.Environment.Keys.Where(k => k.StartsWith("ConnectionStrings__", StringComparison.Ordinal)).ToList()
        )
            start.Environment.Remove(configured);
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        start.Environment["YTEMPIRE_DATA"] = folder.Root;
        start.Environment[Seams.FolderVariable] = orders;
        start.Environment[Seams.NodeVariable] = name;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data == UpWord)
                Interlocked.Exchange(ref upAt, Stopwatch.GetTimestamp());
        };
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Written whole or not at all; an empty one takes the last one back.</summary>
    public void Order(string order)
    {
        var file = Seams.OrderFile(orders, name);
        File.WriteAllText(file + ".new", order);
        File.Move(file + ".new", file, overwrite: true);
    }

    public async Task KillAsync(CancellationToken cancel)
    {
        Native.Signal(Pid, Native.Kill);
        await process!.WaitForExitAsync(cancel);
    }

    /// <summary>Lets it finish what it does and waits for its end.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        if (!IsAlive)
            return;
        process!.StandardInput.Close();
        await process.WaitForExitAsync(cancel);
    }

    private void Remember(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lock (lastWords)
        {
            lastWords.Enqueue(line);
            while (lastWords.Count > 4)
                lastWords.Dequeue();
        }
    }
}
