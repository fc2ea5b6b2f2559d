using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>Where every scene lies, to the frame.</summary>
public sealed class LayTimeline(StepRunner runner) : IVideoStep
{
    private const string Part = "timeline.json";

    public StepKind Kind => StepKind.Timeline;

    public async Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        var spoken = run.Speeches.Select(s => s.Spoken).ToList();
        var spec = new StepSpec(Kind, new { run.Script, Spoken = spoken }, TimelinePlanner.Version, Part);
        var made = await runner.RunAsync(
            run,
            spec,
            work =>
            {
                work.Write(Part, TimelinePlanner.Plan(run.Script, spoken));
                return Task.CompletedTask;
            },
            cancel
        );
        run.Timeline = made.Read<Timeline>(Part);
    }
}
