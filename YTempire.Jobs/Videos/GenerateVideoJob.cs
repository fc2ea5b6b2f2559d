using YTempire.Data.Videos;
using YTempire.Jobs.Queue;

namespace YTempire.Jobs.Videos;

/// <summary>A video's way through the pipeline, as the queue sees it.</summary>
public sealed class GenerateVideoJob(VideoPipeline pipeline) : IQueuedJob
{
    public const string Type = "generate_video";

    public static string KeyOf(Guid videoId) => $"video:{videoId:N}";

    public static JobRequest Request(Video video) => new(Type, video.UserId, KeyOf(video.Id), new VideoPayload(video.Id));

    public Task RunAsync(ClaimedJob job, CancellationToken cancel) =>
        pipeline.AdvanceAsync(PipelineJson.Read<VideoPayload>(job.Payload).VideoId, job.Lease, cancel);

    public Task DroppedAsync(ClaimedJob job, string? reason) =>
        pipeline.DropAsync(PipelineJson.Read<VideoPayload>(job.Payload).VideoId, job.Lease, reason);
}

public sealed record VideoPayload(Guid VideoId);
