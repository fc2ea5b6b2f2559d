using YTempire.Jobs.Integrations;

namespace YTempire.Jobs.Videos;

/// <summary>A step at work: where it writes, and whom it tells of its progress and its costs.</summary>
public sealed class StepWork(string folder, Action<double> report, CancellationToken cancel)
{
    private readonly List<Usage> usage = [];

    public CancellationToken Cancel { get; } = cancel;

    public IReadOnlyList<Usage> Usage => usage;

    /// <summary>Where a part of the result is to be written.</summary>
    public string File(string part) => Path.Combine(folder, part);

    public void Write<T>(string part, T value) => System.IO.File.WriteAllText(File(part), PipelineJson.Write(value));

    public void Charge(IEnumerable<Usage> used) => usage.AddRange(used);

    public void ChargeCpu(double seconds) => usage.Add(new Usage("compute", (decimal)Math.Round(seconds, 6), "cpu_second"));

    /// <summary>0 to 1.</summary>
    public void Progress(double done) => report(Math.Clamp(done, 0, 1));
}
