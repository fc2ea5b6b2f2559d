using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos;

/// <summary>Steps that run once per scene do so two at a time; no scene depends on another.</summary>
public static class SceneLoop
{
    public static Task ForEachSceneAsync(this VideoRun run, Func<Scene, int, CancellationToken, Task> work, CancellationToken cancel) =>
        Parallel.ForEachAsync(
            run.Script.Scenes.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancel },
            async (item, token) => await work(item.Item, item.Index, token)
        );
}
