using System.Text.Json;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;

namespace YTempire.Web.Videos;

/// <summary>One of the ten steps as the page shows it; per-scene steps are one line.</summary>
/// <param name="Done">Of <paramref name="Total"/> scenes (or of one).</param>
/// <param name="Share">0 to 1.</param>
/// <param name="Took">Wall time from the first start to the last end, or to now while running.</param>
/// <param name="Reused">Everything of it was there already.</param>
public sealed record StepLine(
    StepKind Kind,
    StepStatus Status,
    int Done,
    int Total,
    double Share,
    TimeSpan? Took,
    decimal Cost,
    bool Reused,
    string? Error
)
{
    public bool IsPerScene => Kind is StepKind.SpeakScene or StepKind.FindVisual or StepKind.RenderScene;
}

/// <summary>The ten steps of a video with what they took so far and what is left.</summary>
/// <param name="Share">0 to 1 of the whole, by each step's usual weight.</param>
/// <param name="Left">Null while nothing was measured yet: not yet known is said, never guessed.</param>
public sealed record TimelineView(IReadOnlyList<StepLine> Steps, double Share, TimeSpan? Left, decimal Cost)
{
    /// <summary>How the CPU time of a finished video usually divides, in percent (media.md's measurements).</summary>
    private static readonly Dictionary<StepKind, double> Weights = new()
    {
        [StepKind.WriteScript] = 1,
        [StepKind.PlanScenes] = 1,
        [StepKind.SpeakScene] = 9,
        [StepKind.FindVisual] = 1,
        [StepKind.Timeline] = 1,
        [StepKind.RenderScene] = 68,
        [StepKind.MixAudio] = 5,
        [StepKind.Assemble] = 2,
        [StepKind.CaptionsAndThumbnail] = 4,
        [StepKind.CheckQuality] = 8,
    };

    private const double LeastMeasured = 6;

    /// <param name="live">Progress told since the rows were read, by step kind and row order within the kind.</param>
    public static TimelineView Of(IReadOnlyList<VideoStep> steps, IReadOnlyDictionary<(StepKind, int), double> live, DateTimeOffset now)
    {
        var byKind = steps.ToLookup(s => s.Kind);
        var lines = Enum.GetValues<StepKind>()
            .Select(kind => Line(kind, [.. byKind[NameOf(kind)].OrderBy(s => s.Ordinal)], live, now))
            .ToList();
        var share = lines.Sum(l => l.Share * Weights[l.Kind]) / 100;
        return new(lines, share, Remaining(lines), lines.Sum(l => l.Cost));
    }

    /// <summary>A step's name in the database and in texts: <c>render_scene</c>.</summary>
    public static string NameOf(StepKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static StepLine Line(StepKind kind, List<VideoStep> rows, IReadOnlyDictionary<(StepKind, int), double> live, DateTimeOffset now)
    {
        var shares = rows.Select((row, i) => ShareOf(row, live.GetValueOrDefault((kind, i)))).ToList();
        return new(
            kind,
            StatusOf(rows),
            rows.Count(r => r.Status is StepStatus.Done),
            rows.Count,
            rows.Count == 0 ? 0 : shares.Average(),
            Took(rows, now),
            rows.Sum(r => r.Cost),
            rows.Count > 0 && rows.All(r => r.Reused),
            rows.FirstOrDefault(r => r.Status is StepStatus.Failed)?.ErrorSentence
        );
    }

    private static double ShareOf(VideoStep row, double told) =>
        row.Status switch
        {
            StepStatus.Done => 1,
            StepStatus.Running => Math.Clamp(Math.Max(row.Progress, told), 0, 1),
            StepStatus.Pending or StepStatus.Failed or StepStatus.Cancelled => 0,
        };

    private static StepStatus StatusOf(List<VideoStep> rows)
    {
        if (rows.Count > 0 && rows.All(r => r.Status is StepStatus.Done))
            return StepStatus.Done;
        if (rows.Any(r => r.Status is StepStatus.Failed))
            return StepStatus.Failed;
        if (rows.Any(r => r.Status is StepStatus.Running))
            return StepStatus.Running;
        if (rows.Any(r => r.Status is StepStatus.Cancelled))
            return StepStatus.Cancelled;
        // Between two scenes nothing runs for a moment, but the step is under way.
        return rows.Any(r => r.Status is StepStatus.Done) ? StepStatus.Running : StepStatus.Pending;
    }

    private static TimeSpan? Took(List<VideoStep> rows, DateTimeOffset now)
    {
        var started = rows.Min(r => r.StartedAt);
        if (started is null)
            return null;
        var isOver = rows.All(r => r.Status is not StepStatus.Running);
        var end = isOver ? rows.Max(r => r.FinishedAt) ?? started : now;
        return end > started ? end - started : TimeSpan.Zero;
    }

    // By the pace of this very video on this very machine: what was measured so far, scaled to the weight that is left.
    private static TimeSpan? Remaining(List<StepLine> lines)
    {
        var measured = lines.Where(l => l is { Took: not null, Reused: false, Share: > 0 }).ToList();
        var weight = measured.Sum(l => l.Share * Weights[l.Kind]);
        if (weight < LeastMeasured)
            return null;
        var pace = measured.Sum(l => l.Took!.Value.TotalSeconds) / weight;
        return TimeSpan.FromSeconds(pace * lines.Sum(l => (1 - l.Share) * Weights[l.Kind]));
    }
}
