using System.Globalization;
using System.Text.RegularExpressions;
using YTempire.Jobs.Videos.Captions;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>Reads a caption file back as a player would: what is checked is the file and not our memory of it.</summary>
internal static partial class SrtReader
{
    public static IReadOnlyList<Caption> Read(string srt)
    {
        var captions = new List<Caption>();
        foreach (var block in srt.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var header = Array.FindIndex(lines, line => Header().IsMatch(line));
            if (header < 0)
                continue;
            var match = Header().Match(lines[header]);
            captions.Add(new Caption(Time(match, 1), Time(match, 2), lines[(header + 1)..]));
        }
        return captions;
    }

    private static TimeSpan Time(Match match, int group) =>
        TimeSpan.ParseExact(match.Groups[group].Value, @"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d\d:\d\d:\d\d,\d\d\d) --> (\d\d:\d\d:\d\d,\d\d\d)$")]
    private static partial Regex Header();
}
