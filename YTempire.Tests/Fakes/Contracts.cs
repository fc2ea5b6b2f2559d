using Xunit;
using YTempire.Tests.House;

namespace YTempire.Tests.Fakes;

/// <summary>
/// The contracts of other people's systems (specifications, test vectors), which lie beside the repository, not in it: in
/// <c>../shared/contracts</c>, or where YTEMPIRE_CONTRACTS says.
/// </summary>
internal static class Contracts
{
    /// <summary>The path of one of them. Absent, the test says so loudly and is left out; where CI=true it fails.</summary>
    public static string File(string name)
    {
        var path = Path.Combine(Folder, name);
        if (!System.IO.File.Exists(path) && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail($"The contract {name} is not in {Folder}. Set YTEMPIRE_CONTRACTS to the folder that has it.");
        Assert.SkipUnless(System.IO.File.Exists(path), $"NOT TESTED: the contract {name} is not in {Folder} (see YTEMPIRE_CONTRACTS).");
        return path;
    }

    private static string Folder =>
        Environment.GetEnvironmentVariable("YTEMPIRE_CONTRACTS") is { Length: > 0 } named
            ? named
            : Path.GetFullPath(Path.Combine(Repository.Root, "../shared/contracts"));
}
