using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Drawing.Text;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Tests.Videos.Drawing;

/// <summary>A scene over a picture of the person's own.</summary>
public sealed class ImageSceneTests
{
    [Theory]
    [InlineData(VideoFormat.Landscape)]
    [InlineData(VideoFormat.Short)]
    public void Words_are_legible_on_a_bright_picture_that_comes_nearer(VideoFormat format)
    {
        using var photo = new Photo();
        using var film = new SceneFilm(Shot(format, photo.Path), FontShelf.Shared);
        film.Draw(0);
        film.Draw(45);
        var middle = film.I420Frame.ToArray();
        film.Draw(90);
        Assert.NotEqual(middle, film.I420Frame.ToArray());
        Assert.InRange(film.Evidence.MinContrast, DrawingEvidence.ContrastFloor, 21);
        Assert.Empty(film.Evidence.SafeAreaViolations);
    }

    [Fact]
    public void What_is_no_picture_is_refused_in_a_sentence()
    {
        using var photo = new Photo();
        File.WriteAllText(photo.Path, "no picture");
        var failure = Assert.Throws<FailureException>(() => new SceneFilm(Shot(VideoFormat.Square, photo.Path), FontShelf.Shared));
        Assert.Equal("visual.unreadable", failure.Code);
    }

    private static SceneShot Shot(VideoFormat format, string path) =>
        Shots.Make(
            "The lake",
            new ImageContent("k", "Ten thousand years", "Photo: A. Person"),
            "It has been here for very long, and it waits.",
            format,
            image: path
        );
}
