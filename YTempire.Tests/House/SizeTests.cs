using Xunit;

namespace YTempire.Tests.House;

/// <summary>How large a thing may be. What outgrows its wall holds two ideas: part it, do not raise the wall.</summary>
public sealed class SizeTests
{
    [Fact]
    public void Source_files_have_at_most_200_lines() => Holds(Repository.Sources(".cs"), 200);

    [Fact]
    public void Components_have_at_most_120_lines() => Holds(Repository.Sources(".razor"), 120);

    [Fact]
    public void Jobs_have_at_most_30_lines() =>
        Holds(
            Repository.Sources(".cs").Where(f => f.Storey == "YTempire.Jobs" && f.FileName.EndsWith("Job.cs", StringComparison.Ordinal)),
            30
        );

    [Fact]
    public void The_program_has_at_most_40_lines() => Holds(Repository.Sources(".cs").Where(f => f.FileName == "Program.cs"), 40);

    [Fact]
    public void The_context_has_at_most_60_lines() => Holds(Repository.Sources(".cs").Where(f => f.FileName == "YTempireDb.cs"), 60);

    [Fact]
    public void Components_with_code_inside_have_at_most_100_lines() =>
        Holds(Repository.Sources(".razor").Where(f => f.Text.Contains("@code", StringComparison.Ordinal)), 100);

    [Fact]
    public void The_shared_components_are_a_dozen_at_most() =>
        Assert.InRange(Repository.Sources(".razor").Count(f => f is { Storey: "YTempire.Web", Room: "Shared" }), 0, 12);

    private static void Holds(IEnumerable<SourceFile> files, int most) =>
        Assert.Empty(files.Select(f => (f.Name, f.Lines.Count)).Where(f => f.Count > most));
}
