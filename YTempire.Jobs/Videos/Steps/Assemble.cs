using YTempire.Jobs.Videos.Assembling;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>Scenes and sound into the file that is published.</summary>
public sealed class Assemble(StepRunner runner, Assembler assembler) : IVideoStep
{
    public const string Film = "video.mp4";

    public StepKind Kind => StepKind.Assemble;

    public async Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        var mix = run.Mix.Key(MixAudio.Track);
        var scenes = run.Scenes.Select(s => s.Key(RenderScene.Film)).ToList();
        var spec = new StepSpec(Kind, new { Scenes = scenes, Mix = mix }, Assembler.Version, Film)
        {
            Named = new Dictionary<string, string> { [Film] = ArtefactNames.Film },
            OnDone = (files, video, _) => video.VideoFilePath = files.Key(Film),
        };
        run.Film = await runner.RunAsync(
            run,
            spec,
            async work =>
            {
                var paths = run.Scenes.Select(s => s.Path(RenderScene.Film)).ToList();
                var report = await assembler.AssembleAsync(paths, run.Mix.Path(MixAudio.Track), work.File(Film), work.Cancel);
                work.ChargeCpu(report.CpuSeconds);
            },
            cancel
        );
    }
}
