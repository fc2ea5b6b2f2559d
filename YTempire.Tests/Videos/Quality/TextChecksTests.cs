using Xunit;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Quality;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Tests.Videos.Quality;

/// <summary>What is said, written and drawn: each fault lowers its own part and is named with its figure.</summary>
public sealed class TextChecksTests
{
    private const string First = "Money grows on money, slowly at first.";
    private const string Second = "Then all at once.";

    private static readonly DrawingEvidence Fine = new(7.2, [], [], 1.4, []);

    [Theory]
    [InlineData("00:00:00,200 --> 00:00:03,000", First, "00:00:03,000 --> 00:00:05,000", Second, true, 20)]
    // 38 signs in a second and a half.
    [InlineData("00:00:00,200 --> 00:00:01,700", First, "00:00:03,000 --> 00:00:05,000", Second, false, 10)]
    // 0.9 s.
    [InlineData("00:00:00,200 --> 00:00:03,000", First, "00:00:03,000 --> 00:00:03,900", Second, false, 10)]
    [InlineData(
        "00:00:00,200 --> 00:00:03,000",
        "Money grows on money,\nslowly\nat first.",
        "00:00:03,000 --> 00:00:05,000",
        Second,
        false,
        10
    )]
    [InlineData("00:00:00,200 --> 00:00:09,000", First + " Then all at once.", "00:00:09,000 --> 00:00:11,000", "So it is.", false, 10)]
    // A word of the eleven is missing.
    [InlineData("00:00:00,200 --> 00:00:03,000", "Money grows on money, at first.", "00:00:03,000 --> 00:00:05,000", Second, false, 18.18)]
    public void Captions_must_be_readable_and_whole(string when1, string text1, string when2, string text2, bool good, double points)
    {
        var found = TextChecks.Captions(Request(srt: $"1\n{when1}\n{text1}\n\n2\n{when2}\n{text2}\n\n"));
        Assert.Equal((good, points), (found.Passed, Math.Round(found.Points, 2)));
        Assert.Matches(@"^\d of 2 captions can be read in their time, and they hold [\d.]+ % of what is said\.$", found.Evidence);
    }

    [Fact]
    public void A_video_without_captions_has_no_points_for_them()
    {
        var found = TextChecks.Captions(Request(srt: ""));
        Assert.Equal((0, false), (found.Points, found.Passed));
    }

    [Fact]
    public void Faint_text_overflow_and_missing_characters_are_found_in_the_scene_that_has_them()
    {
        Assert.Equal((15, true), Legibility(Fine, Fine, Fine));
        Assert.Equal((10, false), Legibility(Fine, Fine with { MinContrast = 4.4 }, Fine));
        Assert.Equal((10, false), Legibility(Fine, Fine, Fine with { SafeAreaViolations = ["text \"Today\" leaves the content area"] }));
        Assert.Equal((5, false), Legibility(Fine, Fine with { MinContrast = 1.2 }, Fine with { MissingGlyphs = ["x"] }));
        var sentence = TextChecks.Legibility([Fine with { MinContrast = 3.1 }]).Evidence;
        Assert.StartsWith("The lowest contrast is 3.1:1;", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Scenes_in_which_nothing_happens_are_found()
    {
        Assert.True(TextChecks.Novelty([Fine, Fine with { LongestStillSeconds = 2.5 }]).Passed);
        var slow = TextChecks.Novelty([Fine, Fine with { LongestStillSeconds = 4 }]);
        Assert.Equal((7.5, false), (slow.Points, slow.Passed));
        Assert.Contains("without anything new is 4.0 s; 1 of 2 scenes", slow.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_length_a_late_hook_and_repetition_cost_points()
    {
        var good = TextChecks.Structure(Request());
        Assert.Equal((10, true), (good.Points, good.Passed));
        Assert.InRange(TextChecks.Structure(Request() with { TargetSeconds = 60 }).Points, 6, 7.5);
        var late = Request();
        var first = late.Timeline.Scenes[0];
        var moved = first with { Words = [.. first.Words.Select(w => w with { Start = w.Start + 6, End = w.End + 6 })] };
        Assert.Equal(7, TextChecks.Structure(late with { Timeline = new Timeline([moved, late.Timeline.Scenes[1]]) }).Points);
        var again = Talk.Script(Talk.Scene(0, First), Talk.Scene(1, First), Talk.Scene(2, First));
        var repeated = TextChecks.Structure(Request() with { Script = again });
        Assert.Equal((7, false), (repeated.Points, repeated.Passed));
    }

    [Fact]
    public void Thumbnails_must_be_large_enough_small_enough_and_legible()
    {
        using var clips = new Clips();
        var path = clips.At("thumb.jpg");
        File.WriteAllBytes(path, new byte[50_000]);
        ThumbnailEvidence good = new(1280, 720, 50_000, 6, ["Ten", "coins"]);
        Assert.Equal((10, true), Thumbnail(good));
        Assert.Equal((7.5, false), Thumbnail(good with { Width = 640, Height = 360 }));
        Assert.Equal((7.5, false), Thumbnail(good with { MinContrast = 3 }));
        Assert.Equal((7.5, false), Thumbnail(good with { Words = ["one", "two", "three", "four", "five", "six"] }));
        File.WriteAllBytes(path, new byte[2_000_001]);
        Assert.Equal((7.5, false), Thumbnail(good));
        File.Delete(path);
        Assert.Equal((7.5, false), Thumbnail(good));

        (double, bool) Thumbnail(ThumbnailEvidence seen)
        {
            var found = MediaChecks.Thumbnail(Request() with { Format = VideoFormat.Landscape, ThumbnailPath = path, Thumbnail = seen });
            Assert.StartsWith($"The thumbnail is {seen.Width}x{seen.Height} ", found.Evidence, StringComparison.Ordinal);
            return (found.Points, found.Passed);
        }
    }

    private static (double, bool) Legibility(params DrawingEvidence[] scenes)
    {
        var found = TextChecks.Legibility(scenes);
        return (found.Points, found.Passed);
    }

    private static QualityRequest Request(string srt = "")
    {
        var timeline = Talk.Timeline(First, Second);
        return new QualityRequest(
            "",
            "",
            VideoFormat.Square,
            Talk.Script(Talk.Scene(0, First), Talk.Scene(1, Second)),
            timeline,
            srt,
            [],
            new ThumbnailEvidence(1280, 720, 1, 6, []),
            (int)Math.Round(timeline.Seconds),
            []
        );
    }
}
