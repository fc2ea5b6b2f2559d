using System.Globalization;
using System.Text.RegularExpressions;

namespace YTempire.Jobs.Videos.Scripts.Notes;

/// <summary>A number as people write it, with its sign or unit: <c>$21,589</c>, <c>8 %</c>, <c>1.5 million</c>, <c>40 kg</c>.</summary>
/// <param name="Prefix">Currency before the number, or empty.</param>
/// <param name="Suffix">Unit after it, with its space, or empty.</param>
public sealed partial record Figure(double Value, string Prefix, string Suffix, string Text)
{
    /// <summary>The sign that all values of a chart share; null for plain numbers.</summary>
    public string? Unit =>
        Prefix.Length > 0 ? Prefix
        : Suffix.Length > 0 ? Suffix
        : null;

    /// <summary>The whole text is one number; else null.</summary>
    public static Figure? Parse(string text) => Whole().Match(text.Trim()) is { Success: true } m ? From(m) : null;

    /// <summary>All numbers inside a sentence, in order; years and bare small counts included.</summary>
    public static IReadOnlyList<Figure> In(string sentence) => [.. Inside().Matches(sentence).Select(From).OfType<Figure>()];

    public static bool IsYear(string text) =>
        text.Trim() is { Length: 4 } t
        && t.All(char.IsAsciiDigit)
        && t[0] is '1' or '2'
        && string.CompareOrdinal(text.Trim(), "1000") >= 0
        && string.CompareOrdinal(text.Trim(), "2101") < 0;

    private static Figure? From(Match match)
    {
        var digits = match
            .Groups["digits"]
            .Value.Replace(",", "", StringComparison.Ordinal)
            .Replace("\u202f", "", StringComparison.Ordinal);
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsInfinity(value))
            return null;
        var sign = match.Groups["minus"].Length > 0 ? -1 : 1;
        return new(sign * value, match.Groups["prefix"].Value, match.Groups["suffix"].Value, match.Value.Trim());
    }

    private const string Number = @"(?<minus>(?<![\w\d])[-−])?(?<prefix>[$€£¥₹]?)(?<digits>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?)";
    private const string UnitWord =
        @"(?<suffix>\s?%|[kKMBx×](?!\w)|\s(million|billion|trillion|thousand|percent|kg|km|GB|MB|TB|GHz|ms|°C|°F)(?!\w)|)";

    [GeneratedRegex("^" + Number + UnitWord + "$", RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![\w.,])" + Number + UnitWord + @"(?![\w]|[.,]\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex Inside();
}
