using System.Text;
using CsvHelper;

namespace YTempire.Jobs.Videos.Scripts.Notes;

/// <summary>Tells lines of data from lines of prose, and reads them.</summary>
internal static class CsvNotes
{
    private static readonly char[] Delimiters = ['\t', ';', ',', '|'];

    /// <summary>A table when every line has the same number of fields and at least one column holds numbers; else null.</summary>
    public static NoteTable? Read(string text)
    {
        var lines = text.Split('\n').Where(l => l.Trim().Length > 0).ToList();
        if (lines.Count < 3)
            return null;
        return Delimiters
            .Where(d => lines[0].Contains(d, StringComparison.Ordinal))
            .Select(d => Parse(lines, d))
            .FirstOrDefault(t => t is not null);
    }

    private static NoteTable? Parse(List<string> lines, char delimiter)
    {
        var rows = new List<IReadOnlyList<string>>();
        var settings = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            TrimWhitespace = true,
        };
        try
        {
            using var reader = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), settings);
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim())]);
        }
        catch (CsvFormatException)
        {
            return null;
        }
        var width = rows.Count == 0 ? 0 : rows[0].Count;
        if (rows.Count < 3 || width is < 2 or > 12 || rows.Any(r => r.Count != width))
            return null;
        var hasHeader = rows[0].All(c => Figure.Parse(c) is null || Figure.IsYear(c)) && !rows[0].All(Figure.IsYear);
        var body = hasHeader ? rows[1..] : rows;
        var hasNumbers = Enumerable.Range(0, width).Any(c => body.All(r => Figure.Parse(r[c]) is not null));
        return hasNumbers ? new(hasHeader ? rows[0] : [.. Enumerable.Repeat("", width)], body, null) : null;
    }
}
