using System.Globalization;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>English numbers as they are said.</summary>
public static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly (long Size, string Name)[] Scales =
    [
        (1_000_000_000_000, "trillion"),
        (1_000_000_000, "billion"),
        (1_000_000, "million"),
        (1_000, "thousand"),
        (100, "hundred"),
    ];
    private static readonly Dictionary<string, string> Ordinals = new()
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    public static string Cardinal(long number)
    {
        if (number < 0)
            return "minus " + Cardinal(-number);
        if (number < 20)
            return Small[number];
        if (number < 100)
            return Tens[number / 10] + (number % 10 == 0 ? "" : " " + Small[number % 10]);
        var (size, name) = Scales.First(s => number >= s.Size);
        return $"{Cardinal(number / size)} {name}" + (number % size == 0 ? "" : " " + Cardinal(number % size));
    }

    /// <summary>Digits with an optional decimal part: <c>1.5</c> is "one point five"; what is longer than 15 digits is spelled.</summary>
    public static string Decimal(string digits)
    {
        var parts = digits.Replace(",", "", StringComparison.Ordinal).Split('.', 2);
        var whole =
            parts[0].Length == 0 ? "zero"
            : parts[0].Length > 15 ? Spell(parts[0])
            : Cardinal(long.Parse(parts[0], CultureInfo.InvariantCulture));
        return parts.Length == 1 || parts[1].Length == 0 ? whole : $"{whole} point {Spell(parts[1])}";
    }

    public static string Ordinal(long number)
    {
        var words = Cardinal(number).Split(' ');
        var last = words[^1];
        words[^1] =
            Ordinals.TryGetValue(last, out var odd) ? odd
            : last.EndsWith('y') ? last[..^1] + "ieth"
            : last.EndsWith('t') ? last + "h"
            : last + "th";
        return string.Join(' ', words);
    }

    /// <summary>1990 is "nineteen ninety", 1905 "nineteen oh five", 2008 "two thousand eight".</summary>
    public static string Year(int year)
    {
        if (year is >= 2000 and < 2010 || year % 1000 == 0)
            return Cardinal(year);
        var (century, rest) = (year / 100, year % 100);
        return $"{Cardinal(century)} "
            + (
                rest == 0 ? "hundred"
                : rest < 10 ? $"oh {Small[rest]}"
                : Cardinal(rest)
            );
    }

    /// <summary>Several of it: "nineties", "dollars".</summary>
    public static string Plural(string word) => word.EndsWith('y') ? word[..^1] + "ies" : word + "s";

    private static string Spell(string digits) => string.Join(' ', digits.Where(char.IsAsciiDigit).Select(d => Small[d - '0']));
}
