using System.Runtime.CompilerServices;

namespace YTempire.Tests.House;

/// <summary>The checkout, as the walls see it: source files only, with paths relative to its root.</summary>
internal static class Repository
{
    private static readonly string[] Storeys = ["YTempire.Data", "YTempire.Jobs", "YTempire.Web", "YTempire.Tests"];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<SourceFile> Sources(params string[] extensions) =>
        Storeys
            .SelectMany(storey => Directory.EnumerateFiles(Path.Combine(Root, storey), "*", SearchOption.AllDirectories))
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path)))
            .Where(file => extensions.Contains(Path.GetExtension(file.Name)))
            .Where(file => !file.IsGenerated);

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}

/// <param name="Name">Path below the root, with forward slashes.</param>
internal sealed record SourceFile(string Name)
{
    public bool IsGenerated =>
        Name.Contains("/bin/", StringComparison.Ordinal)
        || Name.Contains("/obj/", StringComparison.Ordinal)
        || Name.Contains("/Migrations/", StringComparison.Ordinal)
        || Name.Contains("/node_modules/", StringComparison.Ordinal);

    public string FileName => Path.GetFileName(Name);

    /// <summary>The folder right below the project, such as <c>Videos</c>; empty for files at a project's root.</summary>
    public string Room => Name.Split('/') is { Length: > 2 } parts ? parts[1] : "";

    public string Storey => Name.Split('/')[0];

    public IReadOnlyList<string> Lines => File.ReadAllLines(Path.Combine(Repository.Root, Name));

    public string Text => File.ReadAllText(Path.Combine(Repository.Root, Name));
}
