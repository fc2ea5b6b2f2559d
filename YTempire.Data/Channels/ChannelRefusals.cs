using YTempire.Data.Plumbing;

namespace YTempire.Data.Channels;

/// <summary>Everything a channel can be refused for.</summary>
public static class ChannelRefusals
{
    public static Refusal NameMissing { get; } = new("channel.name_missing", "The channel has no name.", "Give it one.");

    public static Refusal NameTooLong { get; } =
        new("channel.name_too_long", "The name is longer than 100 characters.", "YouTube allows 100 at most; shorten it.");

    public static Refusal NameUnreadable { get; } =
        new("channel.name_unreadable", "The name holds characters that cannot be shown.", "Type it anew.");

    public static Refusal NameTaken { get; } =
        new("channel.name_taken", "You already have a channel of that name.", "Choose another name, or open the one you have.");

    public static Refusal NicheMissing { get; } =
        new("channel.niche_missing", "The channel has no niche.", "Choose the one closest to what it will be about.");

    public static Refusal NicheUnknown { get; } = new("channel.niche_unknown", "There is no such niche.", "Choose one from the list.");

    public static Refusal AudienceTooLong { get; } =
        new("channel.audience_too_long", "The audience is described in more than 1,000 characters.", "Shorten it to what matters most.");

    public static Refusal LanguageUnknown { get; } =
        new("channel.language_unknown", "That language is not known here.", "Choose one from the list.");

    public static Refusal ColourUnreadable { get; } =
        new("channel.colour_unreadable", "A brand colour is not a colour.", "Write it as # and six digits, such as #5EEAB5.");

    public static Refusal NotFound { get; } = new("channel.not_found", "There is no such channel.", "Open it from the list of channels.");
}
