using YTempire.Data.Queue;
using YTempire.Data.Videos;
using YTempire.Web.Shell;

namespace YTempire.Web.Shared;

/// <summary>How a status is shown: a word, an icon and a tone together, never colour alone.</summary>
/// <param name="Text">Key in SharedTexts.</param>
/// <param name="Tone">Class suffix of <c>.yt-chip</c>: idle, live, good, warn, bad.</param>
public sealed record StatusLook(string Text, string Icon, string Tone)
{
    public static StatusLook Of(GenerationStatus status) =>
        status switch
        {
            GenerationStatus.Pending => new("Waiting", Glyphs.Clock, "idle"),
            GenerationStatus.Generating => new("Writing", Glyphs.Running, "live"),
            GenerationStatus.Processing => new("Making", Glyphs.Running, "live"),
            GenerationStatus.Ready => new("Ready", Glyphs.CheckCircle, "good"),
            GenerationStatus.Published => new("Published", Glyphs.CheckCircle, "good"),
            GenerationStatus.Failed => new("Failed", Glyphs.CrossCircle, "bad"),
            GenerationStatus.Cancelled => new("Cancelled", Glyphs.Skip, "idle"),
        };

    public static StatusLook Of(StepStatus status) =>
        status switch
        {
            StepStatus.Pending => new("Waiting", Glyphs.Dashed, "idle"),
            StepStatus.Running => new("Running", Glyphs.Running, "live"),
            StepStatus.Done => new("Done", Glyphs.CheckCircle, "good"),
            StepStatus.Failed => new("Failed", Glyphs.CrossCircle, "bad"),
            StepStatus.Cancelled => new("Cancelled", Glyphs.Skip, "idle"),
        };

    public static StatusLook Of(JobStatus status) =>
        status switch
        {
            JobStatus.Pending => new("Waiting", Glyphs.Clock, "idle"),
            JobStatus.Processing => new("Running", Glyphs.Running, "live"),
            JobStatus.Completed => new("Done", Glyphs.CheckCircle, "good"),
            JobStatus.Failed => new("Failed", Glyphs.CrossCircle, "bad"),
            JobStatus.Cancelled => new("Cancelled", Glyphs.Skip, "idle"),
        };

    /// <summary>By the seed's own word, as the queue monitor gives it.</summary>
    public static StatusLook OfJob(string status) =>
        Enum.TryParse<JobStatus>(status, ignoreCase: true, out var known) ? Of(known) : new(status, Glyphs.Circle, "idle");
}
