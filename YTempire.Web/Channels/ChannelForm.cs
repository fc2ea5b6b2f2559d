using YTempire.Data.Channels;

namespace YTempire.Web.Channels;

/// <summary>The channel form while it is being filled in.</summary>
public sealed class ChannelForm(ChannelDraft draft)
{
    public string Name { get; set; } = draft.Name;
    public string Niche { get; set; } = draft.Niche;
    public string Audience { get; set; } = draft.Audience;
    public string Language { get; set; } = draft.Language;
    public string VoiceId { get; set; } = draft.VoiceId ?? "";
    public string Primary { get; set; } = draft.Branding.Primary;
    public string Accent { get; set; } = draft.Branding.Accent;
    public string Background { get; set; } = draft.Branding.Background;

    public void Take(BrandingAssets colours) => (Primary, Accent, Background) = (colours.Primary, colours.Accent, colours.Background);

    public BrandingAssets Branding => draft.Branding with { Primary = Primary, Accent = Accent, Background = Background };

    public ChannelDraft ToDraft() => new(Name, Niche, Audience, Language, VoiceId, Branding);
}
