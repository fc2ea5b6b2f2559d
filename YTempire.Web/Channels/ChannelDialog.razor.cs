using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Speech;

namespace YTempire.Web.Channels;

/// <summary>Makes a channel, or changes one. Closes with the channel's id.</summary>
public sealed partial class ChannelDialog
{
    private ChannelForm form = new(ChannelDraft.Empty);
    private IReadOnlyList<ChannelCategory> niches = [];
    private IReadOnlyList<VoiceDescription> voices = [];
    private List<(string Tag, string Name)> languages = [];
    private Refusal? refusal;
    private bool isSaving;
    private bool isFocused;
    private ElementReference name;

    [Inject]
    private IStringLocalizer<ChannelsTexts> L { get; set; } = default!;

    [Inject]
    private ChannelQueries Queries { get; set; } = default!;

    [Inject]
    private CreateChannel Create { get; set; } = default!;

    [Inject]
    private UpdateChannel Update { get; set; } = default!;

    [Inject]
    private VoiceCatalog Catalog { get; set; } = default!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>Null makes a new one.</summary>
    [Parameter]
    public Channel? Channel { get; set; }

    private List<VoiceDescription> Voices => [.. voices.Where(v => IsForEvery(v) || Spoken(v.Language) == Spoken(form.Language))];

    private string NicheHint => niches.FirstOrDefault(n => n.Name == form.Niche)?.Description ?? L["NicheHint"];

    /// <summary>Answers the saved channel's id; null when the person closed the dialog.</summary>
    public static async Task<Guid?> OpenAsync(IDialogService dialogs, IStringLocalizer<ChannelsTexts> texts, Channel? channel)
    {
        var title = channel is null ? texts["NewChannel"] : texts["EditChannel"];
        var dialog = await dialogs.ShowAsync<ChannelDialog>(title, new DialogParameters<ChannelDialog> { { d => d.Channel, channel } });
        return await dialog.Result is { Canceled: false, Data: Guid id } ? id : null;
    }

    protected override async Task OnInitializedAsync()
    {
        if (Channel is not null)
            form = new(ChannelDraft.From(Channel));
        niches = await Queries.NichesAsync();
        voices = await Catalog.ListAsync(CancellationToken.None);
        languages = Languages(voices.Where(v => !IsForEvery(v)).Select(v => v.Language).Append(form.Language).Append("en"));
    }

    // The form comes once its choices are there: what is typed before would be lost with the fields it was typed into.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isFocused || languages.Count == 0)
            return;
        isFocused = true;
        await name.FocusAsync();
    }

    private void ChooseLanguage(string? tag)
    {
        form.Language = tag ?? "en";
        // A voice of another language would read the words wrongly.
        if (Voices.All(v => v.Id != form.VoiceId))
            form.VoiceId = "";
    }

    private static bool IsForEvery(VoiceDescription voice) => voice.Language == VoiceDescription.EveryLanguage;

    private async Task SaveAsync()
    {
        (isSaving, refusal) = (true, null);
        var saved = Channel is null ? await Create.ExecuteAsync(form.ToDraft()) : await Update.ExecuteAsync(Channel.Id, form.ToDraft());
        isSaving = false;
        if (saved.IsOk)
            Dialog.Close(saved.Value);
        else
            refusal = saved.Refusal;
    }

    private static string Spoken(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();

    // Only what can be spoken is offered; a regional voice ("en-US") stands for its language.
    private static List<(string, string)> Languages(IEnumerable<string> tags) =>
        [
            .. tags.Select(Spoken)
                .Distinct()
                .Select(tag => (tag, NameOf(tag)))
                .Where(l => l.Item2.Length > 0)
                .OrderBy(l => l.Item2, StringComparer.CurrentCulture),
        ];

    private static string NameOf(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return "";
        }
    }
}
