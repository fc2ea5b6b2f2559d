using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace YTempire.Data.Operations;

/// <summary>The files of <c>db/</c>, embedded: what EF's migrations do not make. Within a folder they run in the order of their names.</summary>
public static class SqlFiles
{
    /// <summary>After the migrations, in this order. <c>db/roles</c> is apart: it needs the bootstrap login.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["privileges", "functions", "triggers", "views", "policies", "seeds"];

    public static IEnumerable<SqlFile> In(string folder)
    {
        var assembly = typeof(SqlFiles).Assembly;
        return assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith($"db/{folder}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new SqlFile(name, Read(assembly, name)));
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

public sealed record SqlFile(string Path, string Text)
{
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
