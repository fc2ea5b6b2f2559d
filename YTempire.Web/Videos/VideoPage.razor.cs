using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Quality;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Web.Shared;

namespace YTempire.Web.Videos;

/// <summary>One video: made before one's eyes, then played, with what it says, shows, costs and is worth.</summary>
public sealed partial class VideoPage : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Dictionary<(StepKind, int), double> told = [];
    private readonly CancellationTokenSource left = new();
    private LiveVideos? live;
    private bool isMissing;
    private bool isBusy;

    [Inject]
    private IStringLocalizer<VideosTexts> L { get; set; } = default!;

    [Inject]
    private VideoReader Reader { get; set; } = default!;

    [Inject]
    private VideoPipeline Pipeline { get; set; } = default!;

    [Inject]
    private VideoFeed Feed { get; set; } = default!;

    [Inject]
    private CurrentUser User { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What was prerendered comes along, so that nothing is asked twice and nothing flickers.</summary>
    [PersistentState]
    public VideoDetail? Video { get; set; }

    [PersistentState]
    public QualityReport? Quality { get; set; }

    private VideoScript? Script { get; set; }
    private TimelineView? Timeline { get; set; }

    public void Dispose()
    {
        live?.Dispose();
        left.Cancel();
        left.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Video?.Id == Id)
            Unfold();
        else
            await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        live = new LiveVideos(Feed, User.RequiredId, Clock, Beat, batch => InvokeAsync(() => HearAsync(batch)));
        _ = TickAsync(left.Token);
    }

    // Between two pieces of news seconds pass: what runs is drawn on from what is known, and the database is asked nothing.
    private async Task TickAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Second, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
                if (Video?.IsUnfinished == true)
                    await InvokeAsync(() =>
                    {
                        Draw();
                        StateHasChanged();
                    });
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }

    private async Task HearAsync(IReadOnlyList<VideoChanged> batch)
    {
        var mine = batch.Where(c => c.VideoId == Id).ToList();
        if (mine.Count == 0)
            return;
        foreach (var change in mine)
            if (change.Step is { } step)
                told[(step, change.Scene ?? 0)] = change.Progress;
        if (LiveVideos.HasMilestone(mine))
            await LoadAsync();
        else
            Draw();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        var loaded = await Reader.FindAsync(Id);
        Quality = loaded?.Status is GenerationStatus.Ready or GenerationStatus.Published ? await Reader.QualityOfAsync(loaded) : null;
        (isMissing, Video) = (loaded is null, loaded);
        Unfold();
    }

    private void Unfold()
    {
        Script = Video is null ? null : VideoReader.ScriptOf(Video);
        Draw();
    }

    private void Draw() => Timeline = Video is null ? null : TimelineView.Of(Video.Steps, told, Clock.GetUtcNow());

    private async Task CancelAsync()
    {
        var dialog = await Dialogs.ShowAsync<ConfirmDialog>(
            L["CancelTitle", Video!.Title],
            new DialogParameters<ConfirmDialog>
            {
                { d => d.Consequence, L["CancelConsequence"].Value },
                { d => d.Verb, L["CancelVerb"].Value },
            }
        );
        if (await dialog.Result is { Canceled: false })
            await DoAsync(Pipeline.CancelAsync);
    }

    private Task RetryAsync() => DoAsync(Pipeline.RetryAsync);

    private async Task DoAsync(Func<Guid, CancellationToken, Task<Outcome<Guid>>> verb)
    {
        isBusy = true;
        told.Clear();
        var done = await verb(Id, CancellationToken.None);
        if (!done.IsOk)
            Snackbar.Add(done.Refusal.ToString(), Severity.Warning);
        await LoadAsync();
        isBusy = false;
    }
}
