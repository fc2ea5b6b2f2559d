using System.Globalization;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>An e-mail address as a person types it: o'brien@ and international names are welcome, <c>..@-.aa</c> is not.</summary>
public static class EmailAddress
{
    /// <summary>RFC 5321's path of 256 without its brackets.</summary>
    public const int Most = 254;

    public static Outcome<string> Parse(string? typed)
    {
        var email = typed?.Trim() ?? "";
        return IsPlausible(email) ? email : new Refusal("email.odd", "This is not an e-mail address.", "Write it like name@example.com.");
    }

    /// <summary>How addresses are compared: without regard to case.</summary>
    public static string Normalise(string email) => email.Trim().ToUpperInvariant();

    private static bool IsPlausible(string email)
    {
        var at = email.LastIndexOf('@');
        if (email.Length > Most || at is < 1 or > 64)
            return false;
        var (local, domain) = (email[..at], email[(at + 1)..]);
        return HasParts(local, IsLocalCharacter) && domain.Contains('.') && HasParts(domain, IsDomainCharacter) && !HasOuterHyphen(domain);
    }

    private static bool HasParts(string text, Func<char, bool> isAllowed) =>
        text.Split('.').All(part => part.Length > 0 && part.All(isAllowed));

    private static bool HasOuterHyphen(string domain) => domain.Split('.').Any(label => label.StartsWith('-') || label.EndsWith('-'));

    private static bool IsLocalCharacter(char c) => IsLetter(c) || char.IsAsciiDigit(c) || "!#$%&'*+/=?^_`{|}~-".Contains(c);

    private static bool IsDomainCharacter(char c) => IsLetter(c) || char.IsAsciiDigit(c) || c == '-';

    /// <summary>Letters, digits and marks of any script; no spaces, controls, format characters (direction overrides) or emoji.</summary>
    private static bool IsLetter(char c) =>
        char.IsAsciiLetter(c)
        || (
            c > 127
            && char.GetUnicodeCategory(c)
                is UnicodeCategory.LowercaseLetter
                    or UnicodeCategory.UppercaseLetter
                    or UnicodeCategory.OtherLetter
                    or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.DecimalDigitNumber
        );
}
