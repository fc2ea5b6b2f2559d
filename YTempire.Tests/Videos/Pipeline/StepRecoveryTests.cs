using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Videos;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Queue;
using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Videos.Pipeline;

/// <summary>What fails, is cancelled or dies goes on where it was.</summary>
[Collection(FilmsCollection.Name)]
public sealed class StepRecoveryTests(Films films)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failed_step_says_why_and_a_retry_goes_on_there()
    {
        var video = await films.MakeAsync();
        var key = PipelineJson.HashText("a picture that comes late") + ".jpg";
        await films.Ada.EditAsync(
            video,
            script => script with { Scenes = [.. script.Scenes.Select((s, i) => i == 1 ? Pictured(s, key) : s)] }
        );
        await films.Ada.RetryAsync(video);
        var failed = await films.Ada.EndAsync(video);
        Assert.Equal(GenerationStatus.Failed, failed.GenerationStatus);
        Assert.Equal("The picture of scene 2 is no longer there. Choose another picture for it, then press Retry.", failed.GenerationError);
        var before = await films.Ada.StepsAsync(video);
        var fault = before.Single(s => s.Status == StepStatus.Failed);
        Assert.Equal(("find_visual", 1, "visual.missing"), (fault.Kind, fault.Ordinal % 1000, fault.ErrorCode));
        Assert.Equal(failed.GenerationError, fault.ErrorSentence);
        Assert.DoesNotContain(before, s => s.Status == StepStatus.Running);

        await PutPictureAsync(key);
        await films.Ada.RetryAsync(video);
        await films.Ada.ReadyAsync(video);
        var after = await films.Ada.StepsAsync(video);
        Assert.All(after, s => Assert.Equal((StepStatus.Done, null), (s.Status, s.ErrorCode)));
        Assert.Equivalent(before.Where(s => s.Kind == "speak_scene"), after.Where(s => s.Kind == "speak_scene"), strict: true);
    }

    [Fact]
    public async Task A_cancel_stops_the_drawing_and_a_retry_goes_on_from_what_is_there()
    {
        var video = await films.Ada.StartAsync(
            VideoFormat.Square,
            "Twenty other coins",
            Films.Notes.Replace("ten", "twenty"),
            Films.Seconds
        );
        await films.Ada.UntilAsync(async () =>
            (await films.Ada.StepsAsync(video)).Any(s => s is { Kind: "render_scene", Status: StepStatus.Running })
        );
        await films.Ada.CancelAsync(video);
        Assert.Equal(GenerationStatus.Cancelled, (await films.Ada.VideoAsync(video)).GenerationStatus);
        Assert.DoesNotContain(await films.Ada.StepsAsync(video), s => s.Status == StepStatus.Running);
        await EventuallyAsync(() => films.App.Services.GetRequiredService<RunningJobs>().Count == 0);
        Assert.Empty(Children(films.StoreFolder));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(films.StoreFolder, ".work")));
        Assert.Empty(Directory.EnumerateFiles(films.StoreFolder, "*.part", SearchOption.AllDirectories));

        var done = (await films.Ada.StepsAsync(video)).Where(s => s.Status == StepStatus.Done).ToList();
        Assert.NotEmpty(done);
        await films.Ada.RetryAsync(video);
        await films.Ada.ReadyAsync(video);
        var after = await films.Ada.StepsAsync(video);
        Assert.Equivalent(done, after.Where(s => done.Any(d => d.Id == s.Id)), strict: true);
        await PaidOnceAsync(video);
    }

    /// <summary>As after a crash between the two: the file is whole, its row says that it is still being made, and nobody has paid for it.</summary>
    [Theory]
    [InlineData("render_scene")]
    [InlineData("mix_audio")]
    public async Task A_result_that_was_not_recorded_is_recorded_and_not_made_again(string kind)
    {
        var video = films.Other;
        var (steps, costs, store) = (await films.Ada.StepsAsync(video), await films.Ada.CostsAsync(video), films.Store());
        var paid = costs.Where(c => c.Operation == kind).Select(c => c.IdempotencyKey).ToHashSet();
        var lost = steps.First(s => s.Kind == kind && paid.Any(p => p.Contains(s.InputKey!, StringComparison.Ordinal)));
        await ForgetAsync(video, lost);
        await films.Ada.RetryAsync(video);
        await films.Ada.ReadyAsync(video);
        Assert.Equal(store, films.Store());
        var found = (await films.Ada.StepsAsync(video)).Single(s => s.Id == lost.Id);
        Assert.Equal((StepStatus.Done, true, lost.ArtefactKey), (found.Status, found.Reused, found.ArtefactKey));
        var now = await films.Ada.CostsAsync(video);
        Assert.Equal(costs.Select(c => (c.IdempotencyKey, c.Amount)), now.Select(c => (c.IdempotencyKey, c.Amount)));
        await PaidOnceAsync(video);
    }

    private static Scene Pictured(Scene scene, string key) =>
        scene with
        {
            Content = new ImageContent(key, "A coin", "Own picture"),
            Cues = [],
        };

    private async Task PutPictureAsync(string key)
    {
        var store = films.App.Services.GetRequiredService<IFileStore>();
        var folder = store.NewWorkFolder();
        var path = Path.Combine(folder, "picture.jpg");
        await MediaTool.FfmpegAsync("-f", "lavfi", "-i", "testsrc2=s=640x640", "-frames:v", "1", path);
        store.Adopt(key, path);
        Directory.Delete(folder, recursive: true);
    }

    private async Task ForgetAsync(Guid video, VideoStep step)
    {
        await using var db = Tenants.OpenAsSuperuser(films.App.Database);
        var row = await db.VideoSteps.SingleAsync(s => s.Id == step.Id, Cancel);
        (row.Status, row.InputKey, row.ArtefactKey, row.FinishedAt, row.Cost) = (StepStatus.Running, null, null, null, 0);
        var unpaid = await db.Costs.Where(c => c.VideoId == video && c.IdempotencyKey.Contains(step.InputKey!)).ToListAsync(Cancel);
        Assert.NotEmpty(unpaid);
        var amount = unpaid.Sum(c => c.Amount);
        (await db.Videos.SingleAsync(v => v.Id == video, Cancel)).TotalCost -= amount;
        await db.SaveChangesAsync(Cancel);
        // The ledger is append-only for the product's roles; only the superuser can play the crash that never wrote it.
        foreach (var cost in unpaid)
            await db.Database.ExecuteSqlAsync($"delete from cost_tracking where id = {cost.Id}", Cancel);
    }

    private async Task PaidOnceAsync(Guid video)
    {
        var (costs, steps) = (await films.Ada.CostsAsync(video), await films.Ada.StepsAsync(video));
        Assert.Equal(costs.Count, costs.Select(c => c.IdempotencyKey).Distinct().Count());
        Assert.Equal((await films.Ada.VideoAsync(video)).TotalCost, costs.Sum(c => c.Amount));
        Assert.Equal(steps.Sum(s => s.Cost), costs.Sum(c => c.Amount));
    }

    /// <summary>Programs that still work on files of the folder.</summary>
    private static List<string> Children(string folder) =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Where(p => Path.GetFileName(p).All(char.IsAsciiDigit) && Path.GetFileName(p) != $"{Environment.ProcessId}")
                .Select(CommandLine)
                .Where(c => c.Contains(folder, StringComparison.Ordinal)),
        ];

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            // Gone meanwhile.
            return "";
        }
    }

    private static async Task EventuallyAsync(Func<bool> holds)
    {
        using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!holds())
            await Task.Delay(20, guard.Token);
    }
}
