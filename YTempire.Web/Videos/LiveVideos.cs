using YTempire.Jobs.Videos;

namespace YTempire.Web.Videos;

/// <summary>
/// Live news for one component, in batches: a render reports progress thirty times a second, a page is redrawn four times.
/// Dispose it with the component.
/// </summary>
public sealed class LiveVideos : IDisposable
{
    public static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider clock;
    private readonly Func<IReadOnlyList<VideoChanged>, Task> onBatch;
    private readonly IDisposable subscription;
    private readonly CancellationTokenSource ended = new();
    private readonly Lock gate = new();
    private Dictionary<(Guid, StepKind?, int?), VideoChanged> waiting = [];
    private bool isDue;

    /// <param name="userId">Only this person's videos are heard of.</param>
    /// <param name="onBatch">Gets the newest news of each step; called from any thread, so it begins with InvokeAsync.</param>
    public LiveVideos(VideoFeed feed, Guid userId, TimeProvider clock, Func<IReadOnlyList<VideoChanged>, Task> onBatch)
    {
        (this.clock, this.onBatch) = (clock, onBatch);
        subscription = feed.Subscribe(userId, HearAsync);
    }

    /// <summary>True when rows changed (a step began or ended, or the video as a whole), not just a bar.</summary>
    public static bool HasMilestone(IEnumerable<VideoChanged> batch) => batch.Any(c => c.Step is null || c.Progress is <= 0 or >= 1);

    public void Dispose()
    {
        subscription.Dispose();
        ended.Cancel();
        ended.Dispose();
    }

    private Task HearAsync(VideoChanged change)
    {
        lock (gate)
        {
            waiting[(change.VideoId, change.Step, change.Scene)] = change;
            if (isDue || ended.IsCancellationRequested)
                return Task.CompletedTask;
            isDue = true;
        }
        // Not awaited: the worker that tells the news must not wait for a browser.
        _ = FlushAsync(ended.Token);
        return Task.CompletedTask;
    }

    private async Task FlushAsync(CancellationToken cancel)
    {
        try
        {
            await Task.Delay(Beat, clock, cancel);
            IReadOnlyList<VideoChanged> batch;
            lock (gate)
            {
                batch = [.. waiting.Values];
                waiting = [];
                isDue = false;
            }
            await onBatch(batch);
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            // The page is gone; there is nobody to tell.
        }
    }
}
