using YTempire.Jobs.Videos;

namespace YTempire.Web.Videos;

/// <summary>
/// Live news for one component, in batches: a render reports progress thirty times a second, a page is redrawn a few times.
/// Dispose it with the component.
/// </summary>
public sealed class LiveVideos : IDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    private readonly TimeSpan beat;
    private readonly TimeProvider clock;
    private readonly Func<IReadOnlyList<VideoChanged>, Task> onBatch;
    private readonly IDisposable subscription;
    private readonly CancellationTokenSource ended = new();
    private readonly Lock gate = new();
    private Dictionary<(Guid, StepKind?, int?), VideoChanged> waiting = [];
    private bool isDue;

    /// <param name="userId">Only this person's videos are heard of.</param>
    /// <param name="beat">Between two batches.</param>
    /// <param name="onBatch">Gets the newest news of each step; called from any thread, so it begins with InvokeAsync. One call at a time.</param>
    public LiveVideos(VideoFeed feed, Guid userId, TimeProvider clock, TimeSpan beat, Func<IReadOnlyList<VideoChanged>, Task> onBatch)
    {
        (this.clock, this.beat, this.onBatch) = (clock, beat, onBatch);
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

    // One batch after the other: an older picture must not come after a newer one.
    private async Task FlushAsync(CancellationToken cancel)
    {
        var pause = beat;
        try
        {
            while (HasNews())
            {
                await Task.Delay(pause, clock, cancel);
                pause = await TellAsync(Take()) ? beat : AfterFailure;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            // The page is gone; there is nobody to tell.
        }
    }

    private bool HasNews()
    {
        lock (gate)
            return isDue = waiting.Count > 0;
    }

    private Dictionary<(Guid, StepKind?, int?), VideoChanged> Take()
    {
        lock (gate)
        {
            var batch = waiting;
            waiting = [];
            return batch;
        }
    }

    private async Task<bool> TellAsync(Dictionary<(Guid, StepKind?, int?), VideoChanged> batch)
    {
        try
        {
            await onBatch([.. batch.Values]);
            return true;
        }
        catch (Exception away) when (away is not OperationCanceledException and not ObjectDisposedException)
        {
            // The database may be away for a while: the picture stays, and is brought up to date when it is back.
            lock (gate)
                foreach (var (key, change) in batch)
                    waiting.TryAdd(key, change);
            return false;
        }
    }
}
