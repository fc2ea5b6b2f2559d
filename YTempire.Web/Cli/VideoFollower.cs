using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;
using YTempire.Data.Queue;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;

namespace YTempire.Web.Cli;

/// <summary>How far a video is, read from its rows: works whichever process makes it.</summary>
internal sealed class VideoFollower(Databases databases, Guid videoId)
{
    /// <summary>Rough shares of the whole, so that a bar moves evenly.</summary>
    private static readonly Dictionary<string, double> Shares = Enum.GetValues<StepKind>().ToDictionary(PipelineJson.Name, Share);

    public async Task<VideoPosition> ReadAsync(CancellationToken cancel)
    {
        await using var db = databases.AsUser();
        var video = await db.Videos.AsNoTracking().SingleAsync(v => v.Id == videoId, cancel);
        var steps = await db.VideoSteps.AsNoTracking().Where(s => s.VideoId == videoId).OrderBy(s => s.Ordinal).ToListAsync(cancel);
        var key = GenerateVideoJob.KeyOf(videoId);
        var isTaken = await db.Jobs.AnyAsync(j => j.IdempotencyKey == key && (j.Status != JobStatus.Pending || j.WorkerId != null), cancel);
        var done = steps
            .GroupBy(s => s.Kind)
            .Sum(kind => Shares[kind.Key] * kind.Average(s => s.Status == StepStatus.Done ? 1 : s.Progress));
        return new VideoPosition(video.GenerationStatus, video.GenerationError, video.Title, done, isTaken, steps);
    }

    private static double Share(StepKind kind) =>
        kind switch
        {
            StepKind.WriteScript => 0.02,
            StepKind.PlanScenes => 0.01,
            StepKind.SpeakScene => 0.10,
            StepKind.FindVisual => 0.01,
            StepKind.Timeline => 0.01,
            StepKind.RenderScene => 0.65,
            StepKind.MixAudio => 0.05,
            StepKind.Assemble => 0.03,
            StepKind.CaptionsAndThumbnail => 0.05,
            StepKind.CheckQuality => 0.07,
        };
}

/// <param name="Done">0 to 1 of the whole.</param>
/// <param name="IsTaken">A worker has taken it up.</param>
internal sealed record VideoPosition(
    GenerationStatus Status,
    string? Error,
    string Title,
    double Done,
    bool IsTaken,
    IReadOnlyList<VideoStep> Steps
)
{
    public bool IsOver => Status is not (GenerationStatus.Pending or GenerationStatus.Generating or GenerationStatus.Processing);

    /// <summary>What stands in the way for now; the queue tries again by itself.</summary>
    public VideoStep? Trouble => IsOver ? null : Steps.FirstOrDefault(s => s.Status == StepStatus.Failed);

    /// <summary>Such as <c>render scene 3 of 10</c>.</summary>
    public string Words
    {
        get
        {
            if (Trouble?.ErrorSentence is { } trouble)
                return trouble;
            var running =
                Steps.FirstOrDefault(s => s.Status == StepStatus.Running) ?? Steps.FirstOrDefault(s => s.Status != StepStatus.Done);
            if (running is null)
                return Status.ToString().ToLowerInvariant();
            var same = Steps.Where(s => s.Kind == running.Kind).ToList();
            var name = running.Kind.Replace('_', ' ');
            return same.Count == 1 ? name : $"{name} {same.Count(s => s.Status == StepStatus.Done) + 1} of {same.Count}";
        }
    }
}
