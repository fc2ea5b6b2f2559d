using System.Net;
using System.Text.RegularExpressions;

namespace YTempire.Jobs.Videos.Scripts.Notes;

/// <summary>Turns pasted HTML into the text it shows; text with a lone "&lt;" in it stays as it is.</summary>
internal static partial class HtmlNotes
{
    /// <summary>Fenced code is left alone: there tags are what is meant.</summary>
    public static string ToText(string text) =>
        string.Join(
            "```",
            text.Split("```").Select((part, i) => i % 2 == 0 && part.Contains('<', StringComparison.Ordinal) ? Strip(part) : part)
        );

    private static string Strip(string text)
    {
        text = Silent().Replace(text, " ");
        text = Headings().Replace(text, m => $"\n\n{new string('#', m.Groups[1].Value[0] - '0')} ");
        text = Items().Replace(text, "\n- ");
        text = Blocks().Replace(text, "\n\n");
        text = Tags().Replace(text, "");
        return Entities().Replace(text, m => WebUtility.HtmlDecode(m.Value));
    }

    [GeneratedRegex(@"<(script|style|noscript|svg|head)\b.*?</\1\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex Silent();

    [GeneratedRegex(@"<h([1-6])\b[^<>]*>\s*", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Headings();

    [GeneratedRegex(@"<li\b[^<>]*>\s*", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Items();

    [GeneratedRegex(@"</?(p|div|br|ul|ol|h[1-6]|table|tr|section|article|blockquote)\b[^<>]*>", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"</?[a-zA-Z][a-zA-Z0-9-]*(\s[^<>]*)?/?>", RegexOptions.None, 2000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);", RegexOptions.None, 2000)]
    private static partial Regex Entities();
}
