using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Speech;
using YTempire.Jobs.Videos;
using YTempire.Web.Videos;

namespace YTempire.Web.Channels;

/// <summary>One channel: its newest videos, and what it is made with.</summary>
public sealed partial class ChannelPage : IDisposable
{
    private const int Newest = 12;

    private Channel? channel;
    private IReadOnlyList<VideoLine>? videos;
    private IReadOnlyList<VoiceDescription> voices = [];
    private bool isMissing;
    private LiveVideos? live;

    [Inject]
    private IStringLocalizer<ChannelsTexts> L { get; set; } = default!;

    [Inject]
    private IStringLocalizer<VideosTexts> V { get; set; } = default!;

    [Inject]
    private ChannelQueries Channels { get; set; } = default!;

    [Inject]
    private VideoQueries Videos { get; set; } = default!;

    [Inject]
    private VoiceCatalog Catalog { get; set; } = default!;

    [Inject]
    private VideoFeed Feed { get; set; } = default!;

    [Inject]
    private CurrentUser User { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    private string? VoiceName => channel?.VoiceId is { } id ? voices.FirstOrDefault(v => v.Id == id)?.Name ?? id : null;

    public void Dispose() => live?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (channel?.Id != Id)
            await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            live = new LiveVideos(
                Feed,
                User.RequiredId,
                Clock,
                batch => LiveVideos.HasMilestone(batch) ? InvokeAsync(RefreshAsync) : Task.CompletedTask
            );
    }

    private async Task RefreshAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        var found = await Channels.FindAsync(Id);
        (isMissing, channel) = (found is null, found);
        if (found is null)
            return;
        videos = await Videos.ListAsync(new VideoFilter([], Id), after: null, Newest);
        voices = await Catalog.ListAsync(CancellationToken.None);
    }

    private Task NewVideoAsync() => GenerateVideoDialog.OpenAsync(Dialogs, V, Id);

    private async Task EditAsync()
    {
        if (await ChannelDialog.OpenAsync(Dialogs, L, channel) is not null)
            await LoadAsync();
    }
}
