using System.Globalization;
using System.Text.RegularExpressions;

namespace YTempire.Jobs.Integrations.Ffmpeg;

/// <summary>A child's standard error: its last lines for the error's sentence, and the CPU time from <c>-benchmark</c>.</summary>
internal sealed partial class ChildLog(Action<string>? onLine)
{
    private const int Kept = 30;
    private readonly Queue<string> tail = new(Kept);

    public double CpuSeconds { get; private set; }

    public IReadOnlyList<string> Tail => [.. tail];

    public async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            if (Benchmark().Match(line) is { Success: true } match)
                CpuSeconds = Number(match, 1) + Number(match, 2);
            onLine?.Invoke(line);
            if (tail.Count == Kept)
                tail.Dequeue();
            tail.Enqueue(line);
        }
    }

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^bench: utime=([\d.]+)s stime=([\d.]+)s")]
    private static partial Regex Benchmark();
}
