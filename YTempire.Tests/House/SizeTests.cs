using System.Runtime.CompilerServices;
using Xunit;

namespace YTempire.Tests.House;

/// <summary>The house's walls: how long a file may be.</summary>
public sealed class SizeTests
{
    [Fact]
    public void No_source_file_is_longer_than_200_lines()
    {
        var tooLong = Repository.Files("*.cs").Where(f => !f.Contains("/Migrations/")).Where(f => File.ReadLines(f).Count() > 200);
        Assert.Empty(tooLong);
    }
}

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string pattern) =>
        new[] { "YTempire.Data", "YTempire.Jobs", "YTempire.Web", "YTempire.Tests" }
            .SelectMany(p => Directory.EnumerateFiles(Path.Combine(Root, p), pattern, SearchOption.AllDirectories))
            .Where(f => !f.Contains("/bin/") && !f.Contains("/obj/"));

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
