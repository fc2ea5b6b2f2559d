using Microsoft.Extensions.Localization;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Accounts;

/// <summary>Marker of AccountsTexts.resx: sign-up, sign-in, second factor.</summary>
public sealed class AccountsTexts;

internal static class AccountWords
{
    /// <summary>A refusal in the reader's language; where nobody has translated it, its own sentences.</summary>
    public static string Say(this IStringLocalizer<AccountsTexts> texts, Refusal refusal)
    {
        var translated = texts[$"refusal.{refusal.Code}"];
        return translated.ResourceNotFound ? refusal.ToString() : translated.Value;
    }

    /// <summary>Why the reader finds the sign-in page instead of the one asked for; null when nothing ended.</summary>
    public static string? Say(this IStringLocalizer<AccountsTexts> texts, string? why) =>
        Enum.TryParse<SessionEnd>(why, out var end) && Enum.IsDefined(end) ? texts[$"Ended.{end}"].Value : null;
}
