using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace YTempire.Jobs.Integrations.Ffmpeg;

/// <summary>ffprobe's JSON (numbers as text, much of it optional) into <see cref="MediaInfo"/>.</summary>
internal static class MediaInfoReader
{
    public static MediaInfo Read(JsonElement root, string path)
    {
        var format = root.GetProperty("format");
        var streams = root.GetProperty("streams").EnumerateArray().ToList();
        var container = Text(format, "format_name");
        return new MediaInfo(
            container,
            Number(format, "duration"),
            new FileInfo(path).Length,
            streams.Where(s => Text(s, "codec_type") == "video").Select(Video).FirstOrDefault(),
            streams.Where(s => Text(s, "codec_type") == "audio").Select(Audio).FirstOrDefault(),
            container.Contains("mp4", StringComparison.Ordinal) && IndexComesFirst(path)
        );
    }

    private static VideoInfo Video(JsonElement stream) =>
        new(
            Text(stream, "codec_name"),
            Text(stream, "profile"),
            (int)Number(stream, "width"),
            (int)Number(stream, "height"),
            Text(stream, "pix_fmt"),
            Rate(Text(stream, "avg_frame_rate")),
            (int)Number(stream, "nb_frames"),
            Number(stream, "start_time"),
            Number(stream, "duration"),
            Text(stream, "color_space")
        );

    private static AudioInfo Audio(JsonElement stream) =>
        new(
            Text(stream, "codec_name"),
            Text(stream, "profile"),
            (int)Number(stream, "sample_rate"),
            (int)Number(stream, "channels"),
            Number(stream, "start_time"),
            Number(stream, "duration")
        );

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.ToString() : string.Empty;

    private static double Number(JsonElement element, string name) =>
        double.TryParse(Text(element, name), CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static double Rate(string fraction)
    {
        var parts = fraction.Split('/');
        return
            parts.Length == 2
            && double.TryParse(parts[0], CultureInfo.InvariantCulture, out var over)
            && double.TryParse(parts[1], CultureInfo.InvariantCulture, out var under)
            && under > 0
            ? over / under
            : 0;
    }

    /// <summary>Walks the file's top-level boxes: ffprobe does not say in which order they come.</summary>
    private static bool IndexComesFirst(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[16];
        for (long at = 0; at + 8 <= file.Length; )
        {
            file.Position = at;
            file.ReadAtLeast(header, 8, throwOnEndOfStream: false);
            var kind = Encoding.ASCII.GetString(header[4..8]);
            if (kind is "moov" or "mdat")
                return kind == "moov";
            long size = BinaryPrimitives.ReadUInt32BigEndian(header);
            if (size == 1)
                size = BinaryPrimitives.ReadInt64BigEndian(header[8..]);
            if (size < 8)
                return false;
            at += size;
        }
        return false;
    }
}
