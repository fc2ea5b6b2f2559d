using Xunit;

namespace YTempire.Tests.Builders;

/// <summary>A PATH with everything of this machine but what is left out, until it is "installed".</summary>
public sealed class ProgramsFolder : IDisposable
{
    private static readonly string[] Places = ["/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin"];
    private readonly TempFolder _folder = new();

    public ProgramsFolder(params string[] without)
    {
        var programs = Places.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).DistinctBy(Path.GetFileName);
        foreach (var program in programs.Where(p => !without.Contains(Path.GetFileName(p))))
            File.CreateSymbolicLink(Link(Path.GetFileName(program)), program);
    }

    public string PathVariable => _folder.Path;

    public void Install(string program)
    {
        var found = Places.Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists);
        Assert.True(found is not null, $"The test needs {program} on this machine.");
        File.CreateSymbolicLink(Link(program), found);
    }

    public void Dispose() => _folder.Dispose();

    private string Link(string name) => Path.Combine(_folder.Path, name);
}
