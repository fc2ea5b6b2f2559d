namespace YTempire.Jobs.Videos;

/// <summary><c>report.json</c>: what it took to make the video, and how good it is. Times in seconds, money in US dollars.</summary>
public sealed record VideoReport(
    Guid VideoId,
    string Title,
    string Format,
    string Voice,
    int Scenes,
    double VideoSeconds,
    double StepSeconds,
    double CpuSeconds,
    decimal Cost,
    int? QualityScore,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<StepReport> Steps,
    IReadOnlyList<CostReport> Costs,
    Quality.QualityReport? Quality
);

/// <param name="Seconds">From its beginning to its end; steps of several scenes overlap.</param>
/// <param name="Reused">The result was there already.</param>
public sealed record StepReport(string Step, string? Scene, string Status, double Seconds, double CpuSeconds, decimal Cost, bool Reused);

public sealed record CostReport(string Service, string? Operation, string? Model, decimal Quantity, string? Unit, decimal Amount);
