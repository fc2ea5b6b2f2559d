using System.Globalization;
using System.Text.RegularExpressions;
using YTempire.Data.Plumbing;

namespace YTempire.Data.Channels;

/// <summary>What a person fills in to make a channel or to change one.</summary>
/// <param name="Niche">Name of a <see cref="ChannelCategory"/>.</param>
/// <param name="Audience">Who it is for, in the person's own words; may be empty.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="VoiceId">Null lets the product choose for the language.</param>
public sealed partial record ChannelDraft(
    string Name,
    string Niche,
    string Audience,
    string Language,
    string? VoiceId,
    BrandingAssets Branding
)
{
    public const int LongestName = 100;
    public const int LongestAudience = 1_000;

    public static ChannelDraft Empty { get; } = new("", "", "", "en", null, BrandingAssets.Default);

    public static ChannelDraft From(Channel channel) =>
        new(
            channel.ChannelTitle,
            channel.Niche,
            channel.TargetAudience.Description,
            channel.Language,
            channel.VoiceId,
            channel.BrandingAssets
        );

    /// <summary>The same draft without stray blanks; done once, before it is checked and saved.</summary>
    public ChannelDraft Tidy() => this with { Name = Name.Trim(), Audience = Audience.Trim(), VoiceId = VoiceId is "" ? null : VoiceId };

    /// <summary>What can be said without the database; null when nothing is wrong.</summary>
    public Refusal? Check() =>
        this switch
        {
            { Name.Length: 0 } => ChannelRefusals.NameMissing,
            { Name.Length: > LongestName } => ChannelRefusals.NameTooLong,
            { Niche: "" } => ChannelRefusals.NicheMissing,
            { Audience.Length: > LongestAudience } => ChannelRefusals.AudienceTooLong,
            _ when Name.Any(char.IsControl) => ChannelRefusals.NameUnreadable,
            _ when !IsLanguage(Language) => ChannelRefusals.LanguageUnknown,
            _ when !IsColour(Branding.Primary) || !IsColour(Branding.Accent) || !IsColour(Branding.Background) =>
                ChannelRefusals.ColourUnreadable,
            _ => null,
        };

    internal void WriteTo(Channel channel)
    {
        channel.ChannelTitle = Name;
        channel.Niche = Niche;
        channel.TargetAudience = new TargetAudience(Audience);
        channel.Language = Language;
        channel.VoiceId = VoiceId;
        channel.BrandingAssets = Branding;
    }

    private static bool IsColour(string text) => Colour().IsMatch(text);

    // ICU makes a culture of any well-formed tag; only one it has a name for is a language somebody speaks.
    private static bool IsLanguage(string tag)
    {
        try
        {
            return tag.Length > 0 && CultureInfo.GetCultureInfo(tag, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Colour();
}
