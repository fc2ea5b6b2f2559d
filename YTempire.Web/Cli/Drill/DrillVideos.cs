using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;

namespace YTempire.Web.Cli.Drill;

/// <summary>The drill's work: videos of a few seconds, each with words of its own, a few of them at any time.</summary>
internal sealed class DrillVideos(IServiceProvider services, int seed)
{
    public const int AtOnce = 4;
    private static readonly string[] Things = ["lamps", "boats", "clocks", "birds", "maps", "bells", "kites", "stones", "trains", "seeds"];
    private static readonly string[] Acts = ["glow", "drift", "turn", "sing", "fold", "ring", "climb", "roll", "pass", "grow"];
    private readonly Random random = new(seed);
    private readonly List<Guid> ids = [];
    private Guid person;
    private Guid channel;

    public int Count => ids.Count;

    /// <summary>Asks for more until so many are being made.</summary>
    public async Task KeepBusyAsync(CancellationToken cancel)
    {
        for (var unfinished = (await ReadAsync(cancel)).Count(v => !v.IsOver); unfinished < AtOnce; unfinished++)
            ids.Add(await AskingAsync(StartAsync, cancel));
    }

    public Task<IReadOnlyList<DrillVideo>> ReadAsync(CancellationToken cancel) =>
        AskingAsync<IReadOnlyList<DrillVideo>>(
            async services =>
            {
                await using var db = services.GetRequiredService<Databases>().AsUser();
                return await db
                    .Videos.Where(v => ids.Contains(v.Id))
                    .Select(v => new DrillVideo(
                        v.Id,
                        v.GenerationStatus,
                        v.GenerationError,
                        db.VideoSteps.Count(s => s.VideoId == v.Id && s.Status == StepStatus.Done)
                    ))
                    .ToListAsync(cancel);
            },
            cancel
        );

    /// <summary>The database may be down with its node: asks again until it answers.</summary>
    public async Task<T> AskingAsync<T>(Func<IServiceProvider, Task<T>> ask, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await using var scope = services.CreateAsyncScope();
                if (channel == Guid.Empty)
                    channel = await new MakeChannel(scope.ServiceProvider).FindAsync(Nobody, cancel);
                if (person == Guid.Empty)
                    person = scope.ServiceProvider.GetRequiredService<CurrentUser>().RequiredId;
                scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(person);
                return await ask(scope.ServiceProvider);
            }
            catch (Exception away) when (away is DbException || away.InnerException is DbException)
            {
                await Task.Delay(100, cancel);
            }
        }
    }

    private static MakeOptions Nobody => new("", null, null, VideoFormat.Square, null, "", null, null, null);

    private async Task<Guid> StartAsync(IServiceProvider services)
    {
        // Drawn anew for each try: one that the database took without saying so is another video, not the same one twice.
        var number = random.Next(100, 1_000_000).ToString("N0", CultureInfo.InvariantCulture);
        var (thing, act) = (Pick(Things), Pick(Acts));
        var notes = $"{number} {thing} {act} at night. Nobody counted {number} {thing}. By day {number} {thing} rest.";
        var request = new StartVideo(
            channel,
            $"{number} {thing}",
            notes,
            null,
            VideoFormat.Square,
            StartCheck.Shortest,
            null,
            "espeak:en-us"
        );
        return (await services.GetRequiredService<VideoPipeline>().StartAsync(request)).OrFail();
    }

    private string Pick(string[] words) => words[random.Next(words.Length)];
}

internal sealed record DrillVideo(Guid Id, GenerationStatus Status, string? Error, int StepsDone)
{
    public bool IsOver => Status is not (GenerationStatus.Pending or GenerationStatus.Generating or GenerationStatus.Processing);
}
