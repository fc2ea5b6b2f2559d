namespace YTempire.Data.Videos;

/// <summary>The one state machine of a video. An illegal step is a bug in the caller and throws.</summary>
public sealed partial class Video
{
    public bool IsUnfinished => GenerationStatus is GenerationStatus.Pending or GenerationStatus.Generating or GenerationStatus.Processing;

    /// <summary>A worker took it up: pending -> generating.</summary>
    public void Start(DateTimeOffset now)
    {
        Move(nameof(Start), GenerationStatus.Generating, GenerationStatus.Pending);
        GenerationStartedAt ??= now;
    }

    /// <summary>The script and voice are there, pictures are being made: generating -> processing.</summary>
    public void Processing() => Move(nameof(Processing), GenerationStatus.Processing, GenerationStatus.Generating);

    /// <summary>Every file exists and was checked: processing -> ready.</summary>
    public void Ready(DateTimeOffset now)
    {
        Move(nameof(Ready), GenerationStatus.Ready, GenerationStatus.Processing);
        GenerationCompletedAt = now;
        GenerationDurationSeconds = (int)(now - (GenerationStartedAt ?? now)).TotalSeconds;
        GenerationError = null;
    }

    /// <summary>It cannot go on by itself. What was made stays, so that <see cref="Retry"/> resumes.</summary>
    public void Fail(string reason)
    {
        Move(nameof(Fail), GenerationStatus.Failed, GenerationStatus.Pending, GenerationStatus.Generating, GenerationStatus.Processing);
        GenerationError = reason;
        Unschedule();
    }

    public void Cancel()
    {
        Move(
            nameof(Cancel),
            GenerationStatus.Cancelled,
            GenerationStatus.Pending,
            GenerationStatus.Generating,
            GenerationStatus.Processing
        );
        Unschedule();
    }

    /// <summary>From failed or cancelled back to pending.</summary>
    public void Retry()
    {
        Move(nameof(Retry), GenerationStatus.Pending, GenerationStatus.Failed, GenerationStatus.Cancelled);
        GenerationError = null;
        GenerationStartedAt = null;
    }

    /// <summary>A ready video whose script was changed is made again: ready -> pending.</summary>
    public void Remake()
    {
        Move(nameof(Remake), GenerationStatus.Pending, GenerationStatus.Ready);
        (GenerationStartedAt, GenerationCompletedAt, GenerationDurationSeconds) = (null, null, null);
        if (PublishStatus is Videos.PublishStatus.Failed)
        {
            Unschedule();
        }
    }

    private void Unschedule() => (PublishStatus, ScheduledPublishAt) = (null, null);

    private void Move(string verb, GenerationStatus to, params ReadOnlySpan<GenerationStatus> from)
    {
        if (!from.Contains(GenerationStatus))
        {
            throw new InvalidOperationException($"A video that is {GenerationStatus} cannot {verb}.");
        }
        GenerationStatus = to;
    }
}
