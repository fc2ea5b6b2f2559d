using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Web.Shared;
using YTempire.Web.Shell;

namespace YTempire.Web.Videos;

/// <summary>Asks what the next video is about, starts it and goes to its page.</summary>
public sealed partial class GenerateVideoDialog
{
    private readonly VideoWish wish = new();
    private IReadOnlyList<ChannelLine>? channels;
    private Refusal? refusal;
    private bool isSending;

    [Inject]
    private IStringLocalizer<VideosTexts> L { get; set; } = default!;

    [Inject]
    private ChannelQueries Channels { get; set; } = default!;

    [Inject]
    private VideoPipeline Pipeline { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private CurrentUser User { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    /// <summary>Chosen beforehand when the dialog is opened from a channel; null takes the first.</summary>
    [Parameter]
    public Guid? ChannelId { get; set; }

    // Of one person: whoever signs in next at this browser must not find it.
    private string DraftName => $"{User.RequiredId:n}-new-video";

    private string NotesHint => wish.NoteWords == 0 ? L["NotesHint"] : L.Count("NotesWords", wish.NoteWords);

    public static Task OpenAsync(IDialogService dialogs, IStringLocalizer<VideosTexts> texts, Guid? channelId) =>
        dialogs.ShowAsync<GenerateVideoDialog>(
            texts["NewVideo"],
            new DialogParameters<GenerateVideoDialog> { { d => d.ChannelId, channelId } }
        );

    protected override async Task OnInitializedAsync()
    {
        channels = await Channels.ListAsync();
        wish.ChannelId = ChannelId ?? (channels.Count > 0 ? channels[0].Id : Guid.Empty);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        if (await Js.InvokeAsync<Dictionary<string, string>?>("ytempire.readDraft", DraftName) is { } draft && wish.IsBlank)
        {
            wish.Restore(draft);
            StateHasChanged();
        }
    }

    private void TakeSample(string? id) => wish.Take(SampleTopics.All.FirstOrDefault(s => s.Id == id));

    private async Task StartAsync()
    {
        (isSending, refusal) = (true, null);
        if (channels is { Count: 0 })
            refusal = new Refusal("video.no_channel", L["NoChannelRefusal"], L["NoChannelMend"]);
        else if (wish.Topic.Trim().Length == 0)
            refusal = new Refusal("video.no_topic", L["NoTopicRefusal"], L["NoTopicMend"]);
        else
            await SendAsync();
        isSending = false;
    }

    private async Task SendAsync()
    {
        var started = await Pipeline.StartAsync(wish.ToRequest());
        if (!started.IsOk)
        {
            refusal = started.Refusal;
            return;
        }
        await Js.InvokeVoidAsync("ytempire.dropDraft", DraftName);
        Dialog.Close();
        Navigation.NavigateTo(VideoAddresses.Page(started.Value));
    }

    private static string GlyphOf(VideoFormat format) =>
        format switch
        {
            VideoFormat.Landscape => Glyphs.Landscape,
            VideoFormat.Short => Glyphs.Portrait,
            VideoFormat.Square => Glyphs.Square,
        };

    private string LengthText(int seconds) =>
        seconds < 60 ? L["LengthSeconds", seconds]
        : seconds % 60 == 0 ? L["LengthMinutes", seconds / 60]
        : L["LengthMixed", seconds / 60, seconds % 60];
}
