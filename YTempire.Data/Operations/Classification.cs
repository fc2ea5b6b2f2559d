using YTempire.Data.Plumbing;

namespace YTempire.Data.Operations;

/// <summary>How each column is to be treated, from <c>classification.txt</c>, which explains the classes.</summary>
public static class Classification
{
    private static readonly Lazy<IReadOnlyDictionary<(string Table, string Column), DataClass>> Columns = new(Read);

    public static IReadOnlyDictionary<(string Table, string Column), DataClass> All => Columns.Value;

    private static Dictionary<(string, string), DataClass> Read()
    {
        var columns = new Dictionary<(string, string), DataClass>();
        var (table, kind) = ("", DataClass.Internal);
        foreach (var line in Lines())
        {
            if (!line.StartsWith(' '))
            {
                table = line;
                continue;
            }
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            kind = colon > 0 ? SnakeEnum.Parse<DataClass>(line[..colon].Trim()) : kind;
            foreach (var column in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                columns.Add((table, column), kind);
            }
        }
        return columns;
    }

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(Classification).Assembly.GetManifestResourceStream("classification.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}

/// <summary>From what may be shown to anybody to what nobody may see.</summary>
public enum DataClass
{
    Public,
    Internal,
    Personal,
    Sensitive,
    Secret,
}
