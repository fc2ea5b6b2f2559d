using Xunit;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Videos.Pipeline;

/// <summary>Nothing is made twice: a step whose inputs did not change is not run again, whosever video it is.</summary>
[Collection(FilmsCollection.Name)]
public sealed class StepReuseTests(Films films)
{
    /// <summary>Has the video's own id in its inputs, since its result names the video.</summary>
    private const string OwnStep = "check_quality";

    [Fact]
    public async Task The_same_request_makes_nothing_but_its_own_check()
    {
        var before = films.Store();
        var again = await films.MakeAsync();
        var (first, second) = (await films.Ada.StepsAsync(films.Made[VideoFormat.Square]), await films.Ada.StepsAsync(again));
        Assert.Equal(Films.Keys(first.Where(s => s.Kind != OwnStep)), Films.Keys(second.Where(s => s.Kind != OwnStep)));
        Assert.Equal([OwnStep], second.Where(s => !s.Reused).Select(s => s.Kind));
        Assert.Equal(before, films.Store());
        Assert.Equal([OwnStep], (await films.Ada.CostsAsync(again)).Select(c => c.Operation));
    }

    [Fact]
    public async Task Making_a_ready_video_again_changes_nothing()
    {
        var video = films.Made[VideoFormat.Square];
        var (store, steps, costs) = (films.Store(), await films.Ada.StepsAsync(video), await films.Ada.CostsAsync(video));
        await films.Ada.RetryAsync(video);
        await films.Ada.ReadyAsync(video);
        Assert.Equal(store, films.Store());
        Assert.Equivalent(steps, await films.Ada.StepsAsync(video), strict: true);
        Assert.Equivalent(costs, await films.Ada.CostsAsync(video), strict: true);
    }

    [Fact]
    public async Task Changing_one_scene_speaks_and_draws_one_scene()
    {
        var video = await films.MakeAsync();
        var before = await films.Ada.StepsAsync(video);
        var changed = "";
        await films.Ada.EditAsync(
            video,
            script =>
            {
                // The second: neither the hook nor the end, so it has neighbours on both sides.
                changed = script.Scenes[1].Id;
                var scene = script.Scenes[1] with { Narration = "Then they wait.", Content = new StatementContent("They wait.", []) };
                return script with { Scenes = [script.Scenes[0], scene, .. script.Scenes.Skip(2)] };
            }
        );
        await films.Ada.RetryAsync(video);
        await films.Ada.ReadyAsync(video);

        var after = await films.Ada.StepsAsync(video);
        var remade = after.Where(s => before.Single(b => b.Id == s.Id).InputKey != s.InputKey).ToList();
        // What is drawn from the script is the same visual, whatever it says.
        Assert.Equal(
            [("speak_scene", changed), ("render_scene", changed)],
            remade.Where(s => s.SceneId is not null).Select(s => (s.Kind, s.SceneId!))
        );
        string[] whole = ["plan_scenes", "timeline", "mix_audio", "assemble", "captions_and_thumbnail", OwnStep];
        Assert.Equal(whole, remade.Where(s => s.SceneId is null).Select(s => s.Kind));
        // The other scenes' rows were not touched at all: not even looked at twice.
        Assert.Equivalent(before.Where(b => remade.All(r => r.Id != b.Id)), after.Where(a => remade.All(r => r.Id != a.Id)), strict: true);
    }

    [Fact]
    public async Task Videos_that_say_the_same_share_their_speech_whatever_their_format()
    {
        var spoken = new List<IEnumerable<string?>>();
        foreach (var video in films.Made.Values)
            spoken.Add((await films.Ada.StepsAsync(video)).Where(s => s.Kind == "speak_scene").Select(s => s.ArtefactKey));
        Assert.NotEmpty(spoken[0]);
        Assert.All(spoken, keys => Assert.Equal(spoken[0], keys));
        // Each scene was spoken by one of the three, and taken from there by the others.
        var paid = new List<string?>();
        foreach (var video in films.Made.Values)
            paid.AddRange(
                (await films.Ada.StepsAsync(video)).Where(s => s is { Kind: "speak_scene", Reused: false }).Select(s => s.InputKey)
            );
        Assert.Equal(paid.Count, paid.Distinct().Count());
    }

    [Fact]
    public async Task The_same_inputs_give_the_same_bytes()
    {
        var video = await films.MakeAsync();
        var steps = await films.Ada.StepsAsync(video);
        string[] kinds = ["render_scene", "mix_audio", "assemble", "captions_and_thumbnail"];
        var made = steps.Where(s => kinds.Contains(s.Kind)).DistinctBy(s => s.Kind).Select(s => Locate(s.ArtefactKey!)).ToList();
        Assert.Equal(4, made.Count);
        var before = made.Select(File.ReadAllBytes).ToList();
        made.ForEach(File.Delete);
        await films.Ada.RetryAsync(video);
        await films.Ada.ReadyAsync(video);
        Assert.Equal(before, made.Select(File.ReadAllBytes));
    }

    [Fact]
    public async Task Somebody_else_with_the_same_words_gets_the_same_files_by_their_own_names_only()
    {
        var bob = await Studio.OpenAsync(films.App, "bob");
        var (hers, his) = (films.Made[VideoFormat.Square], await films.MakeAsync(bob));
        var (herFilm, hisFilm) = (await films.Ada.FileAsync(hers, "video.mp4"), await bob.FileAsync(his, "video.mp4"));
        Assert.Equal(herFilm!.Key, hisFilm!.Key);
        Assert.Null(await bob.FileAsync(hers, "video.mp4"));
        Assert.Null(await films.Ada.FileAsync(his, "video.mp4"));
        // The name of a file in the store opens nothing: only a video's own names do.
        Assert.Null(await bob.FileAsync(his, herFilm.Key));
        Assert.Null(await bob.FileAsync(his, "../" + herFilm.Key));
        // He pays for what was made for him: his own check. Nor does his check know of her video.
        Assert.Equal([OwnStep], (await bob.CostsAsync(his)).Select(c => c.Operation));
        var check = await File.ReadAllTextAsync(await bob.PathAsync(his, "qc.json"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(hers.ToString(), check, StringComparison.Ordinal);
        Assert.Contains("passed_local", check, StringComparison.Ordinal);
        Assert.Equal(CopyrightCheckStatus.PassedLocal, (await bob.VideoAsync(his)).CopyrightCheckStatus);
    }

    [Fact]
    public async Task A_stranger_is_told_that_there_is_no_such_file()
    {
        var visitor = new Visitor(films.App.Address);
        await Person.SignUpAsync(visitor);
        var theirs = await visitor.GetAsync($"/api/videos/{films.Made[VideoFormat.Square]}/files/video.mp4");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, theirs.Status);
    }

    private string Locate(string key) => Path.Combine(films.StoreFolder, key[..2], key);
}
