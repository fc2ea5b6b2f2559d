using System.Globalization;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations.Embedded;

/// <summary>Where PostgreSQL's own programs lie: the setting <c>Postgres:Bin</c>, then PATH, then Debian's folders, newest first.</summary>
public static class PostgresBinaries
{
    public static string Find(string? configured)
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        string[] candidates = configured is null ? [.. onPath, .. DebianFolders()] : [configured];
        return candidates.FirstOrDefault(folder =>
                File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb"))
            )
            ?? throw new FailureException(
                "postgres.missing",
                configured is null ? "PostgreSQL is not installed." : $"There is no PostgreSQL in {configured}.",
                "Install PostgreSQL 15 or newer (Debian: apt install postgresql), or set Postgres__Bin to the folder of its programs."
            );
    }

    private static IEnumerable<string> DebianFolders()
    {
        const string Versions = "/usr/lib/postgresql";
        return Directory.Exists(Versions)
            ? Directory.GetDirectories(Versions).OrderByDescending(Version).Where(v => Version(v) >= 15).Select(v => Path.Combine(v, "bin"))
            : [];
    }

    private static int Version(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
