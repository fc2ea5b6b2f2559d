namespace YTempire.Jobs.Videos.Steps;

/// <summary>One of the ten: reads what earlier steps left in the run, makes its part through the runner, leaves it there.</summary>
public interface IVideoStep
{
    StepKind Kind { get; }

    Task RunAsync(VideoRun run, CancellationToken cancel);
}
