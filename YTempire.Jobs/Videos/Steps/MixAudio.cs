using YTempire.Jobs.Videos.Sound;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>Voice and music into one track.</summary>
public sealed class MixAudio(StepRunner runner, AudioMixer mixer) : IVideoStep
{
    public const string Track = "mix.m4a";
    public const string Report = "mix.json";

    public StepKind Kind => StepKind.MixAudio;

    public async Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        var inputs = new
        {
            run.Timeline,
            run.Mood,
            Speeches = run.Speeches.Select(s => s.WavKey),
        };
        var spec = new StepSpec(Kind, inputs, $"{AudioMixer.Version} {MusicLibrary.Version}", Track, Report);
        run.Mix = await runner.RunAsync(
            run,
            spec,
            async work =>
            {
                var request = new MixRequest(run.Timeline, [.. run.Speeches.Select(s => s.WavPath)], run.Mood);
                var report = await mixer.MixAsync(request, work.File(Track), work.Cancel);
                work.ChargeCpu(report.CpuSeconds);
                work.Write(Report, report);
            },
            cancel
        );
    }
}
