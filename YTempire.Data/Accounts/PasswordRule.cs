using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>
/// What a password must be: long, and not easily guessed. No composition rules, no forced change, nothing cut off
/// (ASVS 6.2). Guesses are estimated offline by zxcvbn with this product's and this person's own words.
/// </summary>
public static class PasswordRule
{
    /// <summary>Enough when a second factor is enrolled in the same flow, as sign-up does.</summary>
    public const int LeastWithSecondFactor = 8;

    public const int LeastAlone = 15;

    /// <summary>A fence against abuse, far above what anyone types.</summary>
    public const int Most = 512;

    /// <summary>zxcvbn's time grows with the cube of the length; what is longer than this is strong unless it repeats itself.</summary>
    private const int Analysed = 64;

    /// <summary>"Safely unguessable" on zxcvbn's scale of 0 to 4.</summary>
    private const int LeastScore = 3;

    private static readonly string[] ProductWords =
    [
        "ytempire",
        "yt empire",
        "empire",
        "youtube",
        "video",
        "channel",
        "creator",
        "dashboard",
    ];

    public static Refusal? Check(string? password, string email, bool withSecondFactor)
    {
        var least = withSecondFactor ? LeastWithSecondFactor : LeastAlone;
        if (string.IsNullOrEmpty(password) || password.Length < least)
            return new(
                "password.short",
                $"The password has fewer than {least} characters.",
                "Use a longer one; a few words in a row are good."
            );
        if (password.Length > Most)
            return new("password.long", $"The password has more than {Most} characters.", "Use a shorter one.");
        return IsGuessable(password, email)
            ? new("password.common", "This password is easy to guess.", "Use a few unrelated words, or let your browser suggest one.")
            : null;
    }

    private static bool IsGuessable(string password, string email)
    {
        if (password.Distinct().Count() < 5)
            return true;
        if (password.Length > Analysed)
            return false;
        var ownWords = email.Split('@', '.', '+', '-', '_').Where(w => w.Length > 2).Append(email);
        return Zxcvbn.Zxcvbn.MatchPassword(password, [.. ProductWords, .. ownWords]).Score < LeastScore;
    }
}
