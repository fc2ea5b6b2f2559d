using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Speech;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>Each scene's words as sound, in the one voice of the video.</summary>
public sealed class SpeakScene(StepRunner runner, VoiceCatalog voices) : IVideoStep
{
    private const string Sound = "speech.wav";
    private const string Timings = "words.json";

    public StepKind Kind => StepKind.SpeakScene;

    public async Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        var voice = voices.Find(run.VoiceId);
        run.Speeches = new SpokenScene[run.Script.Scenes.Count];
        await run.ForEachSceneAsync((scene, i, token) => SpeakAsync(run, voice, scene, i, token), cancel);
    }

    private async Task SpeakAsync(VideoRun run, IVoice voice, Scene scene, int i, CancellationToken cancel)
    {
        var request = new SpeechRequest(scene.Narration, run.VoiceId, run.Script.Language);
        var spec = new StepSpec(Kind, request, $"{voice.Engine} {voice.Version}", Sound, Timings) { SceneId = scene.Id, Scene = i };
        var made = await runner.RunAsync(
            run,
            spec,
            async work =>
            {
                var spoken = await voice.SpeakAsync(request, work.File(Sound), work.Cancel);
                work.Charge([spoken.Usage]);
                work.Write(Timings, spoken);
            },
            cancel
        );
        run.Speeches[i] = new SpokenScene(made.Read<Spoken>(Timings), made.Key(Sound), made.Path(Sound));
    }
}
