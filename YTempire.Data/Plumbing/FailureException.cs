namespace YTempire.Data.Plumbing;

/// <summary>
/// The outside world failed (a missing program, a full disk, a dead vendor). Its message is fit to be shown to a person as it is:
/// one sentence on what happened and one on what to do.
/// </summary>
public sealed class FailureException(string code, string sentence, string mend, bool isTransient = false, Exception? inner = null)
    : Exception($"{sentence} {mend}", inner)
{
    /// <summary>Stable, dotted and lower case, such as <c>ffmpeg.missing</c>.</summary>
    public string Code { get; } = code;

    /// <summary>True when trying again later may help: the queue then backs off and retries; otherwise it stops at once.</summary>
    public bool IsTransient { get; } = isTransient;

    /// <summary>How long the other side asks us to wait; the queue never comes back sooner.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
