using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>How one written word is said in English: numbers, money, per cent, signs, abbreviations and acronyms become plain words.</summary>
public static partial class EnglishReading
{
    /// <param name="word">One word as displayed, with its punctuation.</param>
    /// <param name="next">The word after it, because "$1.5 million" is said "one point five million dollars"; null at the end.</param>
    /// <param name="previous">The word before it.</param>
    /// <returns>Words of ASCII letters and apostrophes; empty when there is nothing to say (an emoji, a dash).</returns>
    public static string Read(string word, string? previous, string? next)
    {
        var bare = word.Trim()
            .TrimStart('(', '[', '“', '"', '\'', '‘')
            .TrimEnd(')', ']', '”', '"', '\'', '’', ',', ';', ':', '!', '?', '…');
        var lower = bare.ToLowerInvariant();
        var isUnit = previous is not null && previous.Length > 0 && char.IsDigit(previous[^1]);
        if (EnglishSigns.Said.TryGetValue(lower, out var said) && (isUnit || !IsUnit(lower)))
            return lower == "st." && isUnit ? "street" : said;
        lower = lower.TrimEnd('.');
        bare = bare.TrimEnd('.');
        if (lower is "x" && isUnit)
            return "times";
        if (lower is "-" or "–" or "—")
            return isUnit && next is not null && char.IsDigit(next[0]) ? "minus" : "";
        if (MoneyPattern().Match(bare) is { Success: true } money)
            return ReadMoney(money, next);
        if (IsScaleWord(lower) && previous is not null && MoneySign(previous) is { } sign)
            return $"{lower} {Several(sign)}";
        if (NumberPattern().Match(bare) is { Success: true } number)
            return ReadNumber(number);
        return ReadPlain(bare);
    }

    private static bool IsUnit(string lower) =>
        lower is "km" or "kg" or "cm" or "mm" or "ms" or "kb" or "mb" or "gb" or "tb" or "hz" or "ghz" or "mhz" or "st.";

    private static string ReadMoney(Match money, string? next)
    {
        var currency = EnglishSigns.Money[money.Groups["sign"].Value[0]];
        var amount = money.Groups["amount"].Value;
        var scale = money.Groups["scale"].Value.ToLowerInvariant();
        var minus = money.Groups["minus"].Length > 0 ? "minus " : "";
        if (scale.Length > 0)
            return $"{minus}{NumberWords.Decimal(amount)} {EnglishSigns.Scales[scale]} {Several(currency)}";
        if (next is not null && IsScaleWord(next.TrimEnd('.', ',', ';', ':', '!', '?').ToLowerInvariant()))
            return minus + NumberWords.Decimal(amount);
        if (amount.Split('.') is [var whole, { Length: 2 } cents] && currency != "yen")
            return $"{minus}{NumberWords.Decimal(whole)} {Units(whole, currency)}"
                + (cents == "00" ? "" : $" {NumberWords.Cardinal(int.Parse(cents, CultureInfo.InvariantCulture))}");
        return $"{minus}{NumberWords.Decimal(amount)} {Units(amount, currency)}";
    }

    private static string ReadNumber(Match number)
    {
        var digits = number.Groups["digits"].Value;
        var suffix = number.Groups["suffix"].Value.ToLowerInvariant();
        var minus =
            number.Groups["minus"].Value is "-" or "−" ? "minus "
            : number.Groups["minus"].Value == "+" ? "plus "
            : "";
        var isYear =
            digits.Length == 4
            && digits.All(char.IsAsciiDigit)
            && digits[0] is '1' or '2'
            && string.CompareOrdinal(digits, "1100") >= 0
            && string.CompareOrdinal(digits, "2100") < 0;
        var isWhole = digits.All(char.IsAsciiDigit) && digits.Length < 16;
        var value = isWhole ? long.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return minus
            + suffix switch
            {
                "" => isYear && minus.Length == 0 && digits.Length == 4 ? NumberWords.Year((int)value) : NumberWords.Decimal(digits),
                "%" => NumberWords.Decimal(digits) + " percent",
                "x" or "×" => NumberWords.Decimal(digits) + " times",
                "st" or "nd" or "rd" or "th" when isWhole => NumberWords.Ordinal(value),
                "s" when isWhole => NumberWords.Plural(isYear ? NumberWords.Year((int)value) : NumberWords.Cardinal(value)),
                _ => NumberWords.Decimal(digits)
                    + " "
                    + (
                        EnglishSigns.Said.TryGetValue(suffix, out var unit) ? unit
                        : EnglishSigns.Scales.TryGetValue(suffix, out var scale) ? scale
                        : ReadPlain(number.Groups["suffix"].Value)
                    ),
            };
    }

    /// <summary>Letters are folded to ASCII, acronyms spelled, inner digits and signs said one after another.</summary>
    private static string ReadPlain(string bare)
    {
        var pieces = PiecePattern().Matches(Fold(bare)).Select(m => m.Value).Select(ReadPiece);
        return string.Join(' ', pieces.Where(p => p.Length > 0));
    }

    private static string ReadPiece(string piece)
    {
        if (char.IsAsciiDigit(piece[0]))
            return NumberWords.Decimal(piece);
        if (!char.IsAsciiLetter(piece[0]))
            return EnglishSigns.Said.TryGetValue(piece, out var sign) && piece is not "/" and not "*" and not "=" ? sign : "";
        var letters = piece.TrimEnd('s');
        var isAcronym =
            letters.Length is >= 2 and <= 5 && letters.All(char.IsAsciiLetterUpper) && !EnglishSigns.SaidAsWords.Contains(letters);
        if (isAcronym && (letters.Length <= 3 || !letters.Any("AEIOUY".Contains)))
            return string.Join(' ', letters.Select(l => l == 'A' ? "ay" : l.ToString())) + (piece.Length > letters.Length ? "s" : "");
        return EnglishSigns.Said.TryGetValue(piece.ToLowerInvariant(), out var said) && !IsUnit(piece.ToLowerInvariant()) ? said : piece;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (
            var c in text.Replace("ß", "ss", StringComparison.Ordinal)
                .Replace("æ", "ae", StringComparison.Ordinal)
                .Replace("ø", "o", StringComparison.Ordinal)
                .Replace('’', '\'')
                .Normalize(NormalizationForm.FormD)
        )
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(c);
        return folded.ToString();
    }

    private static bool IsScaleWord(string lower) => lower is "thousand" or "million" or "billion" or "trillion";

    private static string? MoneySign(string word) =>
        MoneyPattern().Match(word) is { Success: true } m ? EnglishSigns.Money[m.Groups["sign"].Value[0]] : null;

    private static string Several(string currency) => currency == "yen" ? currency : currency + "s";

    private static string Units(string amount, string currency) => amount == "1" ? currency : Several(currency);

    [GeneratedRegex(@"^(?<minus>[-−])?(?<sign>[$€£¥₹₿])(?<amount>\d[\d,]*(\.\d+)?)(?<scale>bn|[kmbtKMBT])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex MoneyPattern();

    [GeneratedRegex(@"^(?<minus>[-−+])?(?<digits>\d[\d,]*(\.\d+)?|\.\d+)(?<suffix>%|[A-Za-z°µμ×/]*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"[A-Za-z]+('[A-Za-z]+)*|\d+(\.\d+)?|[%&+=@π°$€£→]", RegexOptions.ExplicitCapture)]
    private static partial Regex PiecePattern();
}
