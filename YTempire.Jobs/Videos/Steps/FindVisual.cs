using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>What each scene shows, with the licence it is shown under: drawn by us, or a picture that must be in the store.</summary>
public sealed class FindVisual(StepRunner runner, IFileStore store) : IVideoStep
{
    private const string Part = "visual.json";

    public Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        run.Pictures = new string?[run.Script.Scenes.Count];
        return run.ForEachSceneAsync((scene, i, token) => FindAsync(run, scene, i, token), cancel);
    }

    private async Task FindAsync(VideoRun run, Scene scene, int i, CancellationToken cancel)
    {
        var image = scene.Content as ImageContent;
        if (image is not null && !store.Exists(image.FileKey))
            throw new FailureException(
                "visual.missing",
                $"The picture of scene {i + 1} is no longer there.",
                "Choose another picture for it, then press Retry."
            );
        var visual = new Visual(image is null ? "drawn" : "picture", image?.FileKey, image?.Credit ?? "Drawn by YTempire from the script");
        var spec = new StepSpec(StepKind.FindVisual, visual, "1", Part) { SceneId = scene.Id, Scene = i };
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
