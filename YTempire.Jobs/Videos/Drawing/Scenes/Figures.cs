using System.Globalization;
using System.Text.RegularExpressions;

namespace YTempire.Jobs.Videos.Drawing.Scenes;

/// <summary>Numbers as a viewer reads them at a glance.</summary>
internal static partial class Figures
{
    private static readonly (double From, string Suffix)[] Scales = [(1e15, "Q"), (1e12, "T"), (1e9, "B"), (1e6, "M"), (1e4, "K")];

    /// <summary>With the unit where readers expect it: currency in front, everything else behind.</summary>
    public static string Format(double value, string? unit, bool compact = false)
    {
        var sign = value < 0 ? "−" : "";
        var number = Plain(Math.Abs(value), compact);
        if (string.IsNullOrEmpty(unit))
            return sign + number;
        var isPrefix = unit.Trim() is ['$' or '€' or '£' or '¥' or '₹' or '₩' or '₽' or '₺' or '₿', ..];
        return isPrefix ? sign + unit.Trim() + number : sign + number + unit;
    }

    /// <summary>Round values between the data's ends, zero always among them.</summary>
    public static double[] Ticks(double low, double high, int about)
    {
        (low, high) = (Math.Min(0, low), Math.Max(0, high));
        if (high - low < 1e-12)
            high = low + 1;
        var raw = (high - low) / about;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step =
            power
            * (
                (raw / power) switch
                {
                    <= 1 => 1,
                    <= 2 => 2,
                    <= 2.5 => 2.5,
                    <= 5 => 5,
                    _ => 10,
                }
            );
        var first = (long)Math.Floor(low / step + 1e-9);
        var last = (long)Math.Ceiling(high / step - 1e-9);
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)];
    }

    /// <summary>The number inside a text while it counts up: <c>$174,494</c> at a half is <c>$87,247</c>. A text without a number stays.</summary>
    public static string Counting(string text, double part)
    {
        var match = Number().Match(text);
        if (
            part >= 1
            || !match.Success
            || !double.TryParse(match.Value.Replace(",", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var goal)
        )
            return text;
        var decimals = match.Value.Contains('.') ? Math.Min(6, match.Value.Length - match.Value.IndexOf('.') - 1) : 0;
        var grouped = match.Value.Contains(',') ? "N" : "F";
        var now = (goal * part).ToString(grouped + decimals, CultureInfo.InvariantCulture);
        return text[..match.Index] + now + text[(match.Index + match.Length)..];
    }

    private static string Plain(double value, bool compact)
    {
        if (!double.IsFinite(value))
            return "–";
        var from = compact ? 1e4 : 1e7;
        if (value >= 1e18)
            return value.ToString("0.##E0", CultureInfo.InvariantCulture);
        foreach (var (start, suffix) in Scales)
            if (value >= Math.Max(start, from))
            {
                var scaled = value / (start < 1e6 ? 1e3 : start);
                var places =
                    !compact || scaled < 10 ? "0.##"
                    : scaled < 100 ? "0.#"
                    : "0";
                return scaled.ToString(places, CultureInfo.InvariantCulture) + suffix;
            }

        var digits =
            value == Math.Round(value) ? "#,0"
            : value >= 100 ? "#,0.#"
            : value >= 0.01 ? "0.##"
            : "0.##E0";
        return value.ToString(digits, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();
}
