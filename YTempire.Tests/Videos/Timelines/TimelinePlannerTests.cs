using CsCheck;
using Xunit;
using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Tests.Videos.Timelines;

public sealed class TimelinePlannerTests
{
    [Fact]
    public void Scenes_lie_end_to_end_to_the_frame_and_hold_their_words() =>
        Talk.Any.Sample(
            talk =>
            {
                var timeline = TimelinePlanner.Plan(talk.Script, talk.Speeches);
                var frame = 0;
                for (var i = 0; i < timeline.Scenes.Count; i++)
                {
                    var scene = timeline.Scenes[i];
                    Assert.Equal(frame, scene.StartFrame);
                    Assert.Equal(talk.Script.Scenes[i].Id, scene.SceneId);
                    Assert.InRange(scene.SpeechOffset, 0, 0.2);
                    Assert.Equal(talk.Speeches[i].Words.Count, scene.Words.Count);
                    Assert.All(scene.Words, w => Assert.InRange(w.End, w.Start, scene.Seconds));
                    frame += scene.Frames;
                }
                Assert.Equal(frame, timeline.Frames);
            },
            iter: 200
        );

    [Fact]
    public void From_one_word_to_the_next_across_a_cut_it_is_never_quiet_for_long() =>
        Talk.Any.Sample(
            talk =>
            {
                var timeline = TimelinePlanner.Plan(talk.Script, talk.Speeches);
                for (var i = 1; i < timeline.Scenes.Count; i++)
                {
                    var last = timeline.Scenes[i - 1];
                    var quiet = last.Seconds - last.Words[^1].End + timeline.Scenes[i].Words[0].Start;
                    Assert.InRange(quiet, 0.2, 1.2);
                }
            },
            iter: 200
        );

    [Fact]
    public void Every_element_has_its_moment_inside_the_scene() =>
        Talk.Any.Sample(
            talk =>
            {
                var list = new ListContent([.. Enumerable.Range(0, 7).Select(i => $"item {i}")], false);
                var scenes = talk.Script.Scenes.Select(s =>
                    s with
                    {
                        Content = list,
                        Cues = [new Cue(3, "interest"), new Cue(9, "money")],
                    }
                );
                var timeline = TimelinePlanner.Plan(talk.Script with { Scenes = [.. scenes] }, talk.Speeches);
                Assert.All(timeline.Scenes, s => Assert.Equal(7, s.CueTimes.Count));
                Assert.All(timeline.Scenes, s => Assert.All(s.CueTimes, t => Assert.InRange(t, 0, s.Seconds)));
                Assert.All(timeline.Scenes, s => Assert.Equal(s.CueTimes.Skip(4).Order(), s.CueTimes.Skip(4)));
            },
            iter: 200
        );

    [Fact]
    public void Elements_appear_when_their_phrase_is_spoken_and_the_others_between()
    {
        const string text = "First comes start, then an art that costs $1,000 and at last the art again.";
        var list = new ListContent(["a", "b", "c", "d", "e"], false);
        var scene = Talk.Scene(0, text, list, new Cue(0, "first"), new Cue(1, "Art"), new Cue(3, "art"), new Cue(2, "1000"));
        var timing = TimelinePlanner.Plan(Talk.Script(scene), [Talk.Say(text)]).Scenes[0];
        double StartOf(int word) => timing.Words[word].Start;
        Assert.Equal(StartOf(0), timing.CueTimes[0], 6);
        // Not inside "start,", which is word 2.
        Assert.Equal(StartOf(5), timing.CueTimes[1], 6);
        Assert.Equal(StartOf(8), timing.CueTimes[2], 6);
        Assert.Equal(StartOf(13), timing.CueTimes[3], 6);
        Assert.InRange(timing.CueTimes[4], timing.CueTimes[3], timing.Seconds);
    }

    [Fact]
    public void Elements_without_any_cue_are_spread_over_the_speech()
    {
        const string text = "Nothing here names an element but all of them are shown while it is said";
        var chart = new ChartContent(ChartStyle.Bar, null, [.. Enumerable.Range(0, 5).Select(i => new DataPoint($"{i}", i))]);
        var timing = TimelinePlanner.Plan(Talk.Script(Talk.Scene(0, text, chart)), [Talk.Say(text)]).Scenes[0];
        var steps = timing.CueTimes.Zip(timing.CueTimes.Skip(1), (a, b) => b - a).ToList();
        Assert.All(steps, step => Assert.Equal(steps[0], step, 6));
        Assert.True(timing.CueTimes[0] < 0.5 && timing.CueTimes[^1] > timing.Seconds / 2);
    }

    [Fact]
    public void Phrases_are_found_in_scripts_without_spaces()
    {
        const string text = "水变成了汽。";
        var scene = Talk.Scene(0, text, new ListContent(["水", "汽"], false), new Cue(0, "水"), new Cue(1, "汽"));
        var timing = TimelinePlanner.Plan(Talk.Script(scene), [Talk.Say(text, 4)]).Scenes[0];
        Assert.Equal(timing.Words[0].Start, timing.CueTimes[0], 6);
        Assert.Equal(timing.Words[4].Start, timing.CueTimes[1], 6);
    }

    [Fact]
    public void A_frame_is_1600_samples() => Assert.Equal(1600, VideoFormats.SamplesPerFrame);
}
