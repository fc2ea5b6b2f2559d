using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Videos;
using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Quality;
using YTempire.Tests.Videos.Pipeline;

namespace YTempire.Tests.Videos.Quality;

/// <summary>The thresholds of likeness, held against real films: copies that somebody altered, and another film of the same channel, voice and music.</summary>
[Collection(FilmsCollection.Name)]
public sealed class LikenessTests(Films films) : IDisposable
{
    private readonly Clips clips = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("scale=480:480", "anull", 34)]
    [InlineData("crop=iw*0.98:ih*0.98,scale=720:720", "volume=4dB", 24)]
    [InlineData("eq=brightness=0.06:contrast=1.05", "lowpass=f=6000", 24)]
    public async Task An_altered_copy_is_found_by_picture_and_by_sound(string picture, string sound, int quality)
    {
        var film = await films.Ada.PathAsync(films.Made[VideoFormat.Square], "video.mp4");
        string[] alter = ["-vf", picture, "-af", sound, .. Clips.UploadPreset, "-crf", $"{quality}", "-c:a", "aac", "-b:a", "64k"];
        await clips.Ffmpeg.RunAsync(
            new FfmpegCommand(["-i", FfmpegCommand.File(film), .. alter, FfmpegCommand.File(clips.At("copy.mp4"))]),
            Cancel
        );
        var (own, copy) = (await PrintAsync(film), await PrintAsync(clips.At("copy.mp4")));
        var same = own.Frames.Zip(copy.Frames, PerceptualHash.AreAlike).Count(alike => alike);
        var bits = string.Join(' ', own.Frames.Zip(copy.Frames, (a, b) => System.Numerics.BitOperations.PopCount(a ^ b)));
        Assert.True(same >= 0.75 * own.Frames.Count, $"bits that differ, second for second: {bits}");
        var found = LikenessCheck.Compare(copy, [own]).ToList();
        Assert.Equal(2, found.Count);
        Assert.Matches(@"^\d+ seconds of picture in a row are those of video film\.$", found[0]);
        Assert.Matches(@"^Ten seconds of sound are (those|close to those) of video film \(bit error 0\.[0-2]\d\)\.$", found[1]);
    }

    [Fact]
    public async Task Another_film_of_the_same_channel_is_not_taken_for_it()
    {
        var (one, other) = (films.Made[VideoFormat.Square], films.Other);
        var own = await PrintAsync(await films.Ada.PathAsync(one, "video.mp4"));
        var theirs = await PrintAsync(await films.Ada.PathAsync(other, "video.mp4"));
        Assert.True(own.Sound.Count > 80 && theirs.Sound.Count > 80, $"{own.Sound.Count} and {theirs.Sound.Count} items of sound");
        Assert.Empty(LikenessCheck.Compare(theirs, [own]));
        Assert.Equal(CopyrightCheckStatus.PassedLocal, (await films.Ada.VideoAsync(other)).CopyrightCheckStatus);
    }

    [Fact]
    public async Task The_same_words_in_another_format_are_put_before_a_person()
    {
        // Made last, so that its check knew of the other two.
        var check = PipelineJson.ReadFile<QualityReport>(await films.Ada.PathAsync(films.Made[VideoFormat.Square], "qc.json"));
        Assert.Equal("review", check.CopyrightStatus);
        Assert.Contains(check.Flags, f => f.StartsWith("Ten seconds of sound are those of video ", StringComparison.Ordinal));
    }

    public void Dispose() => clips.Dispose();

    private async Task<Fingerprint> PrintAsync(string path)
    {
        var ffmpeg = films.App.Services.GetRequiredService<FfmpegRunner>();
        var picture = await new PictureProbe(ffmpeg).LookAsync(path, 0, Cancel);
        return new Fingerprint("film", picture.Hashes, (await SoundPrint.TakeAsync(ffmpeg, path, Cancel)).Items);
    }
}
