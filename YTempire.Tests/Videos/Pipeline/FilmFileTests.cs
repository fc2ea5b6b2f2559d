using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace YTempire.Tests.Videos.Pipeline;

/// <summary>The finished files, as ffprobe and a reader of boxes see them.</summary>
[Collection(FilmsCollection.Name)]
public sealed partial class FilmFileTests(Films films)
{
    public static TheoryData<VideoFormat> Formats => Films.Formats;

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_streams_are_what_YouTube_asks_for(VideoFormat format)
    {
        var path = await FilmAsync(format);
        var found = await MediaTool.ProbeAsync(path, "-show_streams", "-show_format");
        var streams = found.GetProperty("streams").EnumerateArray().ToList();
        Assert.Equal(["video", "audio"], streams.Select(s => s.GetProperty("codec_type").GetString()));
        var (width, height) = format switch
        {
            VideoFormat.Landscape => (1920, 1080),
            VideoFormat.Short => (1080, 1920),
            _ => (1080, 1080),
        };
        var video = streams[0];
        Assert.Equal((width, height), (video.GetProperty("width").GetInt32(), video.GetProperty("height").GetInt32()));
        Assert.Equal("h264 High yuv420p tv", Words(video, "codec_name", "profile", "pix_fmt", "color_range"));
        Assert.Equal("bt709 bt709 bt709", Words(video, "color_space", "color_transfer", "color_primaries"));
        Assert.Equal("30/1 30/1 progressive", Words(video, "r_frame_rate", "avg_frame_rate", "field_order"));
        Assert.Equal("aac LC 48000 stereo", Words(streams[1], "codec_name", "profile", "sample_rate", "channel_layout"));
        Assert.Equal(0, Number(video, "start_time"));
        Assert.InRange(Math.Abs(Number(video, "duration") - Number(streams[1], "duration")), 0, 0.05);
        Assert.InRange(Math.Abs(Number(streams[1], "start_time")), 0, 0.05);
        // The other two formats say the same words, so a film of a wrong length shows here.
        Assert.InRange(Number(found.GetProperty("format"), "duration"), 6, 25);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Groups_of_pictures_are_closed_and_half_a_second_at_most(VideoFormat format)
    {
        var path = await FilmAsync(format);
        var found = await MediaTool.ProbeAsync(path, "-select_streams", "v:0", "-show_entries", "packet=pts,flags");
        var packets = found
            .GetProperty("packets")
            .EnumerateArray()
            .Select(p => (Pts: p.GetProperty("pts").GetInt64(), IsKey: p.GetProperty("flags").GetString()!.StartsWith('K')))
            .ToList();
        Assert.True(packets[0].IsKey);
        var (sinceKey, key) = (0, packets[0].Pts);
        foreach (var packet in packets)
        {
            (sinceKey, key) = packet.IsKey ? (0, packet.Pts) : (sinceKey + 1, key);
            Assert.InRange(sinceKey, 0, 14);
            // A closed group holds no picture that is shown before its key frame.
            Assert.True(packet.Pts >= key, $"the picture at {packet.Pts} belongs before its key frame at {key}");
        }
        // No frame is missing and none comes twice.
        var shown = packets.Select(p => p.Pts).Order().ToList();
        Assert.Single(shown.Zip(shown.Skip(1), (a, b) => b - a).Distinct());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_index_comes_first_and_there_is_no_edit_list(VideoFormat format)
    {
        var bytes = await File.ReadAllBytesAsync(await FilmAsync(format), TestContext.Current.CancellationToken);
        var boxes = Boxes(bytes);
        Assert.Equal(["ftyp", "moov"], boxes.Select(b => b.Kind).Take(2));
        Assert.Contains("mdat", boxes.Select(b => b.Kind));
        var moov = bytes.AsSpan(boxes[1].At, boxes[1].Size);
        Assert.Equal(-1, moov.IndexOf("elst"u8));
        Assert.Equal(-1, moov.IndexOf("edts"u8));
        // What is looked for would be found: the index names both tracks.
        Assert.True(moov.IndexOf("trak"u8) > 0);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_sound_has_the_loudness_that_YouTube_plays_at(VideoFormat format)
    {
        var path = await FilmAsync(format);
        var (_, log) = await MediaTool.FfmpegAsync("-i", path, "-vn", "-af", "ebur128=peak=true+sample", "-f", "null", "-");
        var summary = log[log.LastIndexOf("Summary:", StringComparison.Ordinal)..];
        Assert.InRange(Number(Loudness(), summary), -15, -13);
        Assert.InRange(Number(TruePeak(), summary), -12, -1);
        Assert.InRange(Number(SamplePeak(), summary), -12, -1);
    }

    private Task<string> FilmAsync(VideoFormat format) => films.Ada.PathAsync(films.Made[format], "video.mp4");

    private static List<(string Kind, int At, int Size)> Boxes(byte[] file)
    {
        var boxes = new List<(string, int, int)>();
        for (var at = 0; at + 8 <= file.Length; at += boxes[^1].Item3)
        {
            var size = (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            Assert.InRange(size, 8, file.Length - at);
            boxes.Add((Encoding.ASCII.GetString(file, at + 4, 4), at, size));
        }
        return boxes;
    }

    private static string Words(JsonElement stream, params string[] names) =>
        string.Join(' ', names.Select(n => stream.TryGetProperty(n, out var value) ? value.ToString() : $"no {n}"));

    private static double Number(JsonElement element, string name) =>
        double.Parse(element.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private static double Number(Regex pattern, string text) =>
        double.Parse(pattern.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"I:\s+(-?[\d.]+) LUFS")]
    private static partial Regex Loudness();

    [GeneratedRegex(@"True peak:\s+Peak:\s+(-?[\d.]+) dBFS")]
    private static partial Regex TruePeak();

    [GeneratedRegex(@"Sample peak:\s+Peak:\s+(-?[\d.]+) dBFS")]
    private static partial Regex SamplePeak();
}
