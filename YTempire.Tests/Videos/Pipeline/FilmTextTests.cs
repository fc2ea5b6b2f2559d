using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace YTempire.Tests.Videos.Pipeline;

/// <summary>What comes with a film: captions, script, report, thumbnails.</summary>
[Collection(FilmsCollection.Name)]
public sealed partial class FilmTextTests(Films films)
{
    public static TheoryData<VideoFormat> Formats => Films.Formats;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_captions_hold_nearly_every_word_that_is_said(VideoFormat format)
    {
        var said = (await ScriptAsync(format)).GetProperty("scenes").EnumerateArray().SelectMany(s => Words(s, "narration")).ToList();
        Assert.True(said.Count > 15);
        var srt = await ReadAsync(format, "captions.srt");
        var shown = Spoken().Matches(Header().Replace(srt, "")).Select(m => m.Value.ToLowerInvariant()).CountBy(w => w).ToDictionary();
        var covered = said.CountBy(w => w).Sum(w => Math.Min(w.Value, shown.GetValueOrDefault(w.Key)));
        Assert.InRange(covered / (double)said.Count, 0.98, 1);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Both_caption_files_are_valid_and_say_the_same_at_the_same_times(VideoFormat format)
    {
        var (srt, vtt) = (await ReadAsync(format, "captions.srt"), await ReadAsync(format, "captions.vtt"));
        Assert.Matches(@"\A(\d+\n\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}\n([^\n]+\n){1,2}\n)+\z", srt);
        Assert.Matches(@"\AWEBVTT\n\n(\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}\n([^\n]+\n){1,2}\n)+\z", vtt);
        var times = Time().Matches(vtt).Select(m => TimeSpan.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Time().Matches(srt.Replace(',', '.')).Select(m => m.Value), Time().Matches(vtt).Select(m => m.Value));
        Assert.Equal(times.Order(), times);
        var length = (await ReportAsync(format)).GetProperty("videoSeconds").GetDouble();
        Assert.InRange(times[^1].TotalSeconds, length / 2, length + 0.001);
        // ffmpeg reads them too, and finds as many captions.
        foreach (var name in (string[])["captions.srt", "captions.vtt"])
        {
            var path = await films.Ada.PathAsync(films.Made[format], name);
            var found = await MediaTool.ProbeAsync(path, "-show_entries", "packet=pts_time");
            Assert.Equal(times.Count / 2, found.GetProperty("packets").GetArrayLength());
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Thumbnails_are_small_enough_to_upload_and_unlike_each_other(VideoFormat format)
    {
        var seen = new HashSet<string>();
        foreach (var name in (string[])["thumb.jpg", "thumb-2.jpg", "thumb-3.jpg"])
        {
            var path = await films.Ada.PathAsync(films.Made[format], name);
            var bytes = await File.ReadAllBytesAsync(path, Cancel);
            Assert.InRange(bytes.Length, 10_000, 2_000_000);
            Assert.True(seen.Add(Convert.ToBase64String(bytes)), $"{name} is one of the others");
            var picture = (await MediaTool.ProbeAsync(path, "-show_streams")).GetProperty("streams")[0];
            var (width, height) = (picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32());
            Assert.Equal("mjpeg", picture.GetProperty("codec_name").GetString());
            Assert.True(Math.Min(width, height) >= 720 && Math.Max(width, height) >= 1080, $"{width}x{height}");
            var shape = Math.Sign(width.CompareTo(height));
            Assert.Equal(
                format switch
                {
                    VideoFormat.Landscape => 1,
                    VideoFormat.Short => -1,
                    _ => 0,
                },
                shape
            );
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_report_is_complete(VideoFormat format)
    {
        var report = await ReportAsync(format);
        var video = await films.Ada.VideoAsync(films.Made[format]);
        Assert.Equal(format.ToString().ToLowerInvariant(), report.GetProperty("format").GetString());
        Assert.Equal(Films.Topic, report.GetProperty("title").GetString());
        Assert.StartsWith("festival:", report.GetProperty("voice").GetString(), StringComparison.Ordinal);
        Assert.True(report.GetProperty("cpuSeconds").GetDouble() > 0);
        Assert.Equal(video.TotalCost, report.GetProperty("cost").GetDecimal());
        var costs = report.GetProperty("costs").EnumerateArray().ToList();
        Assert.Equal(video.TotalCost, costs.Sum(c => c.GetProperty("amount").GetDecimal()));

        var scenes = report.GetProperty("scenes").GetInt32();
        Assert.Equal((await ScriptAsync(format)).GetProperty("scenes").GetArrayLength(), scenes);
        var steps = report.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(7 + 3 * scenes, steps.Count);
        Assert.All(steps, s => Assert.Equal("done", s.GetProperty("status").GetString()));
        Assert.All(steps.Where(s => !s.GetProperty("reused").GetBoolean()), s => Assert.True(s.GetProperty("seconds").GetDouble() > 0));

        var music = report.GetProperty("music");
        Assert.Equal(("YTempire", "Slow Water"), (music.GetProperty("author").GetString(), music.GetProperty("title").GetString()));
        Assert.StartsWith("Own work", music.GetProperty("licence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_score_is_good_and_every_part_of_it_says_why(VideoFormat format)
    {
        var quality = (await ReportAsync(format)).GetProperty("quality");
        var parts = quality.GetProperty("components").EnumerateArray().ToList();
        string[] names = ["stillness", "loudness", "captions", "legibility", "novelty", "structure", "thumbnail"];
        Assert.Equal(names, parts.Select(p => p.GetProperty("name").GetString()));
        Assert.Equal(100, parts.Sum(p => p.GetProperty("weight").GetDouble()));
        Assert.All(parts, p => Assert.EndsWith(".", p.GetProperty("evidence").GetString(), StringComparison.Ordinal));
        Assert.All(quality.GetProperty("gates").EnumerateArray(), g => Assert.True(g.GetProperty("passed").GetBoolean(), g.ToString()));
        Assert.True(quality.GetProperty("score").GetDouble() >= 90, quality.ToString());
    }

    private async Task<JsonElement> ScriptAsync(VideoFormat format) =>
        JsonDocument.Parse(await ReadAsync(format, "script.json")).RootElement;

    private async Task<JsonElement> ReportAsync(VideoFormat format) =>
        JsonDocument.Parse(await ReadAsync(format, "report.json")).RootElement;

    private async Task<string> ReadAsync(VideoFormat format, string name) =>
        await File.ReadAllTextAsync(await films.Ada.PathAsync(films.Made[format], name), Cancel);

    private static IEnumerable<string> Words(JsonElement scene, string name) =>
        Spoken().Matches(scene.GetProperty(name).GetString()!).Select(m => m.Value.ToLowerInvariant());

    [GeneratedRegex(@"^\d+\n.* --> .*\n", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\d\d:\d\d:\d\d\.\d{3}")]
    private static partial Regex Time();
}
