using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Captions;

/// <summary>The caption files that go with a video: SRT for YouTube, VTT for browsers. Words from people cannot break either.</summary>
public static partial class CaptionFiles
{
    /// <summary>Raise when the same timeline would give another file.</summary>
    public const string Version = "1";

    public static string Srt(Timeline timeline)
    {
        var file = new StringBuilder();
        var number = 0;
        foreach (var caption in CaptionComposer.Compose(timeline))
        {
            file.Append(CultureInfo.InvariantCulture, $"{++number}\n{Time(caption.Start, ',')} --> {Time(caption.End, ',')}\n");
            file.AppendJoin('\n', caption.Lines.Select(EscapeSrt)).Append("\n\n");
        }
        return file.ToString();
    }

    public static string Vtt(Timeline timeline)
    {
        var file = new StringBuilder("WEBVTT\n\n");
        foreach (var caption in CaptionComposer.Compose(timeline))
        {
            file.Append(CultureInfo.InvariantCulture, $"{Time(caption.Start, '.')} --> {Time(caption.End, '.')}\n");
            file.AppendJoin('\n', caption.Lines.Select(EscapeVtt)).Append("\n\n");
        }
        return file.ToString();
    }

    private static string Time(TimeSpan time, char point) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}{point}{time.Milliseconds:000}"
        );

    /// <summary>SRT has no escapes. An arrow that looks the same ends no header, and an invisible joint keeps a word from being read as a tag.</summary>
    private static string EscapeSrt(string line) => Tag().Replace(line.Replace("-->", "→", StringComparison.Ordinal), "<\u2060");

    private static string EscapeVtt(string line) =>
        line.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("<(?=[A-Za-z/])")]
    private static partial Regex Tag();
}
