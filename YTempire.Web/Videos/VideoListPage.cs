using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;

namespace YTempire.Web.Videos;

/// <summary>What the pages with lists of videos share: they are read anew when a video of the person changes, at most once a second.</summary>
public abstract class VideoListPage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private LiveVideos? live;

    [Inject]
    protected IStringLocalizer<VideosTexts> V { get; set; } = default!;

    [Inject]
    protected VideoQueries Queries { get; set; } = default!;

    [Inject]
    protected IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private VideoFeed Feed { get; set; } = default!;

    [Inject]
    private CurrentUser User { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    public void Dispose()
    {
        live?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads again what is shown.</summary>
    protected abstract Task ReloadAsync();

    /// <param name="channelId">Chosen beforehand; null takes the first.</param>
    protected Task NewVideoAsync(Guid? channelId) => GenerateVideoDialog.OpenAsync(Dialogs, V, channelId);

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            live = new LiveVideos(Feed, User.RequiredId, Clock, Beat, HearAsync);
    }

    private Task HearAsync(IReadOnlyList<VideoChanged> batch) =>
        LiveVideos.HasMilestone(batch)
            ? InvokeAsync(async () =>
            {
                await ReloadAsync();
                StateHasChanged();
            })
            : Task.CompletedTask;
}
