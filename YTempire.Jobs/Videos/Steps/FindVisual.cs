using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>What each scene shows, with the licence it is shown under: drawn by us, or a picture that must be in the store.</summary>
public sealed class FindVisual(StepRunner runner, IFileStore store) : IVideoStep
{
    private const string Part = "visual.json";

    public StepKind Kind => StepKind.FindVisual;

    public Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        run.Pictures = new string?[run.Script.Scenes.Count];
        return run.ForEachSceneAsync((scene, i, token) => FindAsync(run, scene, i, token), cancel);
    }

    private async Task FindAsync(VideoRun run, Scene scene, int i, CancellationToken cancel)
    {
        var image = scene.Content as ImageContent;
        var visual = new Visual(image is null ? "drawn" : "picture", image?.FileKey, image?.Credit ?? "Drawn by YTempire from the script");
        var spec = new StepSpec(Kind, visual, "1", Part) { SceneId = scene.Id, Scene = i };
        // Asked each time, since a picture can go after its scene was planned.
        if (image is not null && !store.Exists(image.FileKey))
            await runner.RefuseAsync(
                run,
                spec,
                new FailureException(
                    "visual.missing",
                    $"The picture of scene {i + 1} is no longer there.",
                    "Choose another picture for it, then press Retry."
                )
            );
        await runner.RunAsync(
            run,
            spec,
            work =>
            {
                work.Write(Part, visual);
                return Task.CompletedTask;
            },
            cancel
        );
        run.Pictures[i] = image is null ? null : store.PathOf(image.FileKey);
    }

    private sealed record Visual(string Source, string? FileKey, string Licence);
}
