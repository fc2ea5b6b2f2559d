using Xunit;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Drawing.Text;

namespace YTempire.Tests.Videos.Drawing;

/// <summary>Every kind of scene in every format, on frames half a second apart: what a viewer would complain of, measured.</summary>
public sealed class SceneKindTests
{
    private const int Every = 15;

    // Eight tenths of a second, on a frame that is drawn whole.
    private const int Early = 24;

    public static TheoryData<string, VideoFormat> All =>
        [
            .. Shots.Kinds.Keys.SelectMany(kind =>
                Enum.GetValues<VideoFormat>().Select(format => new TheoryDataRow<string, VideoFormat>(kind, format))
            ),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void A_scene_fills_its_frame_soon_keeps_to_its_area_and_never_stands_still(string kind, VideoFormat format)
    {
        using var film = new SceneFilm(Shots.Of(kind, format), FontShelf.Shared);
        double early = 0,
            most = 0;
        for (var frame = 0; frame < film.Frames; frame++)
        {
            if (frame % Every != 0 && frame != Early)
                continue;
            film.Draw(frame);
            early = frame == Early ? film.Filled : early;
            most = Math.Max(most, film.Filled);
        }

        var evidence = film.Evidence;
        Assert.Empty(evidence.SafeAreaViolations);
        Assert.Empty(evidence.EllipsisedTexts);
        Assert.Empty(evidence.MissingGlyphs);
        Assert.InRange(evidence.MinContrast, DrawingEvidence.ContrastFloor, 21);
        Assert.InRange(evidence.LongestStillSeconds, 0, DrawingEvidence.StillCeiling);
        Assert.True(early >= 0.2, $"{kind} {format} is nearly empty after 0.8 s: {early:P0} of its area is in use.");
        Assert.True(most >= 0.36, $"{kind} {format} is sparse: at most {most:P0} of its area is in use.");
    }

    [Fact]
    public void A_sparse_scene_is_seen_as_sparse()
    {
        var shot = Shots.Make("", new Jobs.Videos.Scripts.QuoteContent("Hm.", null), "Hm.", VideoFormat.Landscape);
        using var film = new SceneFilm(shot, FontShelf.Shared);
        film.Draw(0);
        Assert.InRange(film.Filled, 0, 0.19);
    }
}
