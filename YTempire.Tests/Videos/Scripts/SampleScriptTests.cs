using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Tests.Videos.Scripts;

/// <summary>What the local writer makes of the bundled samples and of odd notes, planned as the pipeline plans it.</summary>
public sealed class SampleScriptTests
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public static TheoryData<string, VideoFormat, int> Samples
    {
        get
        {
            var data = new TheoryData<string, VideoFormat, int>();
            foreach (var sample in SampleTopics.All)
            {
                data.Add(sample.Id, VideoFormat.Landscape, 60);
                data.Add(sample.Id, VideoFormat.Short, 45);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_sample_makes_a_script_of_the_wanted_length_with_ever_new_pictures(string id, VideoFormat format, int seconds)
    {
        var sample = SampleTopics.Find(id)!;
        var script = ScenePlanner.Plan((await Write(sample.Title, sample.Notes, format, seconds)).Value!.Script, format, seconds).Value!;

        Assert.InRange(Pace.Seconds(script.Scenes, script.Language), seconds * 0.85, seconds * 1.0);
        Assert.True(Pace.Seconds(script.Hook, script.Language) < 5.6, $"the hook takes long: {script.Hook}");
        Assert.All(script.Scenes, s => Assert.InRange(Pace.SceneSeconds(s.Narration, script.Language), 0.5, 16));
        Assert.All(script.Scenes, s => Assert.InRange(Words.Count(s.Narration), 1, ScenePlanner.MaxSceneWords));
        Assert.True(script.Scenes.Select(s => s.Content.GetType()).Distinct().Count() >= (seconds == 60 ? 6 : 5));
        Assert.IsType<TitleContent>(script.Scenes[0].Content);
        Assert.IsType<EndCardContent>(script.Scenes[^1].Content);
        Assert.Equal(script.Scenes.Count, script.Scenes.Select(s => s.Id).Distinct().Count());
    }

    [Fact]
    public async Task Nothing_is_said_that_the_notes_do_not_say()
    {
        foreach (var sample in SampleTopics.All)
        {
            var known = Words.Split(sample.Notes + " " + sample.Title).SelectMany(Digits).ToHashSet();
            var script = (await Write(sample.Title, sample.Notes, VideoFormat.Landscape, 600)).Value!.Script;
            Assert.Empty(script.Scenes.SelectMany(s => Words.Split(s.Narration)).SelectMany(Digits).Where(d => !known.Contains(d)));
        }
    }

    [Fact]
    public async Task Long_notes_are_shortened_and_it_is_said()
    {
        var notes = string.Join("\n\n", Enumerable.Range(0, 1250).Select(i => $"River number {i} carries water past stones."));
        var written = (await Write("Rivers", notes, VideoFormat.Landscape, 60)).Value!.Script;
        Assert.InRange(Pace.Seconds(written.Scenes, "en"), 45, 60);
        Assert.Contains(written.Remarks, r => r.Contains("words; the script uses", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "script.no_notes")]
    [InlineData("hello", "script.too_little")]
    public async Task Too_little_is_refused_with_ways_on(string notes, string code)
    {
        var refusal = (await Write("A topic of our own", notes, VideoFormat.Landscape, 60)).Refusal!;
        Assert.Equal(code, refusal.Code);
        Assert.NotEmpty(refusal.Mend);
    }

    [Fact]
    public async Task A_library_is_refused()
    {
        var refusal = (await Write("A library", string.Concat(Enumerable.Repeat("word ", 200_000)), VideoFormat.Landscape, 60)).Refusal!;
        Assert.Equal("script.notes_too_long", refusal.Code);
        Assert.Contains("50,000", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_planner_names_the_scene_at_fault()
    {
        static Refusal? Plan(params Scene[] scenes) =>
            ScenePlanner.Plan(new("A title", "Hook.", "en", scenes, "Subscribe.", [], []), VideoFormat.Short, 50).Refusal;
        var good = Talk.Scene(0, "Money grows by itself.");
        Assert.Null(Plan(good));
        Assert.Equal("script.empty_narration", Plan(good, Talk.Scene(1, " … "))!.Code);
        Assert.Contains("Scene 2", Plan(good, Talk.Scene(1, " … "))!.Sentence, StringComparison.Ordinal);
        Assert.Equal("script.unknown_kind", Plan(good, good with { Content = null! })!.Code);
        var long_ = Enumerable
            .Range(0, 12)
            .Select(i => Talk.Scene(i, "Some twelve words are said here so that the time goes by quickly."))
            .ToArray();
        Assert.Equal("script.too_long", Plan(long_)!.Code);
    }

    private Task<Outcome<WrittenScript>> Write(string topic, string notes, VideoFormat format, int seconds) =>
        new LocalScriptWriter().WriteAsync(new(topic, notes, "en", format, seconds, "Education", "", "Local videos"), cancel);

    private static IEnumerable<string> Digits(string word) =>
        System.Text.RegularExpressions.Regex.Matches(word, @"\d+").Select(m => m.Value);
}
