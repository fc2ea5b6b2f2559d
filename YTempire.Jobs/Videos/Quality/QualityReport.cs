namespace YTempire.Jobs.Videos.Quality;

/// <summary><c>qc.json</c>: the score with its evidence.</summary>
/// <param name="Score">0 to 100: the components' points together.</param>
/// <param name="Gates">Each must pass, whatever the score.</param>
/// <param name="CopyrightStatus"><c>passed_local</c> or <c>review</c>; only YouTube itself can say more.</param>
/// <param name="Flags">For a person to look at; they cost no points.</param>
/// <param name="Fingerprint">Of this video, for checks of later ones.</param>
public sealed record QualityReport(
    double Score,
    IReadOnlyList<QualityComponent> Components,
    IReadOnlyList<QualityGate> Gates,
    string CopyrightStatus,
    IReadOnlyList<string> Flags,
    Fingerprint Fingerprint,
    double CpuSeconds
)
{
    public bool IsPublishable => Gates.All(gate => gate.Passed);
}

/// <param name="Name">Stable and lower case, such as <c>captions</c>.</param>
/// <param name="Weight">Most points it can give; all weights make 100.</param>
/// <param name="Threshold">What is asked for, in words.</param>
/// <param name="Measured">What was found, in words.</param>
/// <param name="Evidence">One sentence for a person.</param>
public sealed record QualityComponent(
    string Name,
    double Weight,
    double Points,
    string Threshold,
    string Measured,
    bool Passed,
    string Evidence
);

public sealed record QualityGate(string Name, bool Passed, string Evidence);
