using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>The script, made fit to be spoken and drawn, or refused with the scene at fault.</summary>
public sealed class PlanScenes(StepRunner runner, StepPlan plan) : IVideoStep
{
    private const string Part = "plan.json";

    public StepKind Kind => StepKind.PlanScenes;

    public async Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        var inputs = new
        {
            run.Written,
            run.Format,
            run.Brief.TargetSeconds,
        };
        var spec = new StepSpec(Kind, inputs, ScenePlanner.Version, Part)
        {
            Named = new Dictionary<string, string> { [Part] = ArtefactNames.Script },
        };
        var made = await runner.RunAsync(
            run,
            spec,
            work =>
            {
                work.Write(Part, ScenePlanner.Plan(run.Written!, run.Format, run.Brief.TargetSeconds).OrFail());
                return Task.CompletedTask;
            },
            cancel
        );
        run.Script = made.Read<VideoScript>(Part);
        await plan.LayOutAsync(run, cancel);
    }
}
