using System.Text.RegularExpressions;
using CsCheck;
using Xunit;
using YTempire.Jobs.Videos.Captions;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Tests.Videos.Captions;

public sealed partial class CaptionTests
{
    private static readonly string[] Plain = ["money", "grows,", "interest", "compounds.", "the", "year", "and", "Why?", "fascinating"];

    [Fact]
    public void Captions_are_readable_in_order_and_say_every_word() =>
        Talk.Any.Sample(
            talk =>
            {
                var timeline = TimelinePlanner.Plan(talk.Script, talk.Speeches);
                var captions = CaptionComposer.Compose(timeline);
                Assert.All(captions, c => Assert.InRange(c.Lines.Count, 1, 2));
                Assert.All(captions, c => Assert.All(c.Lines, l => Assert.InRange(CaptionText.Columns(l), 1, 42)));
                Assert.All(captions.Zip(captions.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, "captions overlap"));
                Assert.InRange(captions[^1].End.TotalSeconds, 0, timeline.Seconds + 0.001);
                var said = string.Concat(timeline.Scenes.SelectMany(s => s.Words).Select(w => w.Text));
                Assert.Equal(said, Invisible().Replace(string.Concat(captions.SelectMany(c => c.Lines)), ""));
            },
            iter: 200
        );

    [Fact]
    public void Captions_at_a_speaking_pace_stay_a_second_and_below_twenty_characters_a_second() =>
        Gen.Int[0, Plain.Length - 1]
            .Select(i => Plain[i])
            .Array[4, 60]
            .List[1, 6]
            .Sample(
                scenes =>
                {
                    var captions = CaptionComposer.Compose(Talk.Timeline([.. scenes.Select(words => string.Join(' ', words))]));
                    Assert.All(captions, c => Assert.InRange(c.Seconds, 1, 10));
                    Assert.All(captions, c => Assert.InRange(c.ColumnsPerSecond, 0, 20));
                },
                iter: 200
            );

    [Fact]
    public void Captions_part_at_sentences_and_lines_break_evenly()
    {
        var captions = CaptionComposer.Compose(
            Talk.Timeline("Compound interest feels like magic. It pays interest on the interest that was paid before, again and again.")
        );
        Assert.Equal(
            [
                ["Compound interest feels like magic."],
                ["It pays interest on the interest that", "was paid before, again and again."],
            ],
            captions.Select(c => c.Lines)
        );
    }

    [Fact]
    public void Words_from_people_cannot_break_the_files()
    {
        var timeline = Talk.Timeline("An --> arrow, <script>alert(1)</script> and <i>tags</i> & more stay words.");
        var (srt, vtt) = (CaptionFiles.Srt(timeline), CaptionFiles.Vtt(timeline));
        Assert.Equal(CaptionComposer.Compose(timeline).Count, Arrow().Count(srt));
        Assert.Equal(CaptionComposer.Compose(timeline).Count, Arrow().Count(vtt));
        Assert.DoesNotMatch("<[A-Za-z/]", srt);
        Assert.DoesNotContain("<", vtt, StringComparison.Ordinal);
        Assert.Contains("&amp; more", vtt, StringComparison.Ordinal);
        Assert.StartsWith("WEBVTT\n\n00:00:00.200 --> ", vtt, StringComparison.Ordinal);
        Assert.StartsWith("1\n00:00:00,200 --> ", srt, StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_has_no_spaces_and_counts_double_and_Arabic_is_marked_right_to_left()
    {
        var chinese = Talk.Timeline("复利就像魔法一样因为利息会产生新的利息而且年复一年地增长下去直到数字变得惊人。");
        var lines = CaptionComposer.Compose(chinese).SelectMany(c => c.Lines).ToList();
        Assert.All(lines, l => Assert.DoesNotContain(' ', l));
        Assert.All(lines, l => Assert.InRange(l.Length, 1, 21));
        Assert.StartsWith("\u200F2024", CaptionComposer.Compose(Talk.Timeline("2024 كان عاما جيدا"))[0].Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("A 2024", CaptionComposer.Compose(Talk.Timeline("A 2024 story of مرحبا"))[0].Lines[0], StringComparison.Ordinal);
    }

    [GeneratedRegex(@"[ \u200F]")]
    private static partial Regex Invisible();

    [GeneratedRegex("-->")]
    private static partial Regex Arrow();
}
