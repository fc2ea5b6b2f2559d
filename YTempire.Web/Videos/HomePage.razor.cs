using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;

namespace YTempire.Web.Videos;

/// <summary>What needs me, what runs, what was made last; for a new account, the first steps.</summary>
public sealed partial class HomePage : IDisposable
{
    private const int ShortList = 5;
    private const int LatestCards = 8;

    private LiveVideos? live;

    [Inject]
    private IStringLocalizer<VideosTexts> L { get; set; } = default!;

    [Inject]
    private VideoQueries Queries { get; set; } = default!;

    [Inject]
    private ChannelQueries ChannelList { get; set; } = default!;

    [Inject]
    private VideoFeed Feed { get; set; } = default!;

    [Inject]
    private CurrentUser User { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [PersistentState]
    public IReadOnlyList<ChannelLine>? Channels { get; set; }

    [PersistentState]
    public IReadOnlyList<VideoLine>? NeedsMe { get; set; }

    [PersistentState]
    public IReadOnlyList<VideoLine>? Running { get; set; }

    [PersistentState]
    public IReadOnlyList<VideoLine>? Latest { get; set; }

    private string StateSentence =>
        Channels switch
        {
            null => " ",
            { Count: 0 } => L["StateNew"],
            _ => Sentence(Channels.Sum(c => c.Failed), Channels.Sum(c => c.Running)),
        };

    public void Dispose() => live?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (Channels is null)
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
        NeedsMe = await Queries.ListAsync(new VideoFilter(VideoStatusFilter.Named("failed").Statuses, null), null, ShortList);
        Running = await Queries.ListAsync(new VideoFilter(VideoStatusFilter.Named("running").Statuses, null), null, ShortList);
        Latest = await Queries.ListAsync(VideoFilter.All, null, LatestCards);
        Channels = await ChannelList.ListAsync();
    }

    private Task NewVideoAsync() => GenerateVideoDialog.OpenAsync(Dialogs, L, channelId: null);

    private string Sentence(int failed, int running) =>
        (failed, running) switch
        {
            (0, 0) => L["StateAllQuiet"],
            (0, _) => L["StateOnlyRunning", running],
            (_, 0) => L["StateOnlyFailed", failed],
            _ => L["StateBoth", failed, running],
        };
}
