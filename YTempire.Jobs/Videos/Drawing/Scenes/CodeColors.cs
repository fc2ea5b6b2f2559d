using System.Text.RegularExpressions;
using SkiaSharp;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Enough of every language's look to read it: comments, strings, numbers, words it reserves, names that are called.</summary>
internal static partial class CodeColors
{
    private const string Words =
        " abstract and as async await begin bool break case catch class const continue def default delegate do double elif else end enum except export extends false final finally float fn for foreach from func function get go if impl import in int interface internal is lambda let long loop match mod mut namespace new nil none not null object of or override package pass private protected public pub raise readonly record return sealed select self set static string struct super switch this throw trait true try type typeof use using val var void where while with yield from group order by insert into update delete create table join on values limit echo fi then done None True False SELECT FROM WHERE INSERT INTO UPDATE DELETE CREATE TABLE JOIN ON GROUP ORDER BY VALUES AND OR NOT NULL AS LIMIT ";

    public static IEnumerable<(int Start, int Length, SKColor Color)> Of(string line, Palette palette)
    {
        foreach (Match match in Token().Matches(line))
            yield return (match.Index, match.Length, Color(match, palette));
    }

    private static SKColor Color(Match match, Palette palette)
    {
        if (match.Groups["comment"].Success)
            return palette.Muted;
        if (match.Groups["string"].Success)
            return palette.Accent;
        if (match.Groups["number"].Success)
            return palette.Series[4];
        if (match.Groups["call"].Success && !Words.Contains($" {match.Value} "))
            return palette.Series[2];
        return match.Groups["word"].Success || match.Groups["call"].Success
            ? Words.Contains($" {match.Value} ")
                ? palette.Primary
                : palette.Ink
            : palette.Muted;
    }

    [GeneratedRegex(
        """(?<comment>//.*|#(?!\w+;).*|--\s.*|/\*.*?(\*/|$))|(?<string>"(\\.|[^"\\])*"?|'(\\.|[^'\\])*'?|`[^`]*`?)|(?<number>\b\d[\d_.,xA-Fa-f]*\b)|(?<call>[\p{L}_]\w*(?=\s*\())|(?<word>[\p{L}_]\w*)|(?<sign>[^\s\w]+|\w)"""
    )]
    private static partial Regex Token();
}
