using System.Security.Cryptography;
using Xunit;
using YTempire.Jobs.Videos.Drawing;
using YTempire.Jobs.Videos.Drawing.Text;

namespace YTempire.Tests.Videos.Drawing;

/// <summary>A scene's key is the hash of its shot, so the same shot must be the same frames, on any processor.</summary>
public sealed class SameFramesTests
{
    [Theory]
    [InlineData("list", VideoFormat.Landscape)]
    [InlineData("line", VideoFormat.Short)]
    public void The_same_shot_and_seed_are_the_same_frames(string kind, VideoFormat format)
    {
        Assert.Equal(Hash(Shots.Of(kind, format)), Hash(Shots.Of(kind, format)));
        Assert.NotEqual(Hash(Shots.Of(kind, format)), Hash(Shots.Of(kind, format, seed: 43)));
    }

    [Fact]
    public void A_processor_without_wide_instructions_draws_the_same_frames()
    {
        using var picture = new Photo();
        var shot = Shots.Make(
            "A photo",
            new Jobs.Videos.Scripts.ImageContent("k", "Words on it", null),
            "Look.",
            VideoFormat.Square,
            image: picture.Path
        );
        Assert.Equal(Hash(shot, frames: 5), Hash(shot, frames: 5, portable: true));
        Assert.Equal(Hash(Shots.Of("bar", VideoFormat.Square), 5), Hash(Shots.Of("bar", VideoFormat.Square), 5, portable: true));
    }

    private static string Hash(SceneShot shot, int frames = 20, bool portable = false)
    {
        using var film = new SceneFilm(shot, FontShelf.Shared, portable);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var frame = 0; frame < frames; frame++)
        {
            film.Draw(frame);
            hash.AppendData(film.I420Frame);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
