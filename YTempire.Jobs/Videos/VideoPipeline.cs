using YTempire.Data.Plumbing;
using YTempire.Jobs.Queue;

namespace YTempire.Jobs.Videos;

/// <summary>From a topic to a checked video: starts, goes on, retries and cancels. What each step does is in Steps/.</summary>
public sealed class VideoPipeline
{
    /// <summary>Makes the video and its job in one transaction. Answers the new video's id, or why not.</summary>
    public Task<Outcome<Guid>> StartAsync(StartVideo request, CancellationToken cancel = default) =>
        throw new NotSupportedException(request.Topic);

    /// <summary>Goes on at the step that failed (or that was cancelled); what is done stays done.</summary>
    public Task<Outcome<Guid>> RetryAsync(Guid videoId, CancellationToken cancel = default) =>
        throw new NotSupportedException(videoId.ToString());

    /// <summary>Stops a waiting video at once and a running one within a second.</summary>
    public Task<Outcome<Guid>> CancelAsync(Guid videoId, CancellationToken cancel = default) =>
        throw new NotSupportedException(videoId.ToString());

    /// <summary>Runs every step that is not done yet. Called by the worker that holds <paramref name="lease"/>.</summary>
    public Task AdvanceAsync(Guid videoId, JobLease lease, CancellationToken cancel) =>
        throw new NotSupportedException(videoId.ToString() + lease);
}
