using System.Globalization;
using System.Text.RegularExpressions;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos.Sound;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>Looks at the key frames alone (two a second in our files), small and grey: a seventh of the work of looking at every frame.</summary>
internal sealed partial class PictureProbe(FfmpegRunner ffmpeg)
{
    private readonly List<double> times = [];
    private readonly List<Stretch> black = [];
    private readonly List<Stretch> frozen = [];
    private readonly List<ulong> hashes = [];
    private byte[] frame = new byte[GreyFrame.Bytes];
    private byte[] before = new byte[GreyFrame.Bytes];
    private bool wasBlack;
    private int count;

    /// <summary>Throws <c>FailureException</c> <c>quality.blind</c> when the frames cannot be told apart in time: no finding is no proof then.</summary>
    /// <param name="seconds">The video's length: the last key frame stands until then.</param>
    public async Task<PictureFacts> LookAsync(string mp4Path, double seconds, CancellationToken cancel)
    {
        var frames = new List<(bool IsBlack, bool IsStill, ulong Hash)>();
        var command = new FfmpegCommand(Arguments(mp4Path)) { Drain = (stream, stop) => ReadAsync(stream, frames, stop), OnLog = ReadTime };
        var result = await ffmpeg.RunAsync(command, cancel);
        if (frames.Count == 0 || frames.Count != times.Count)
            throw Blind(frames.Count, times.Count);
        var gap = 0.0;
        for (var i = 0; i < frames.Count; i++)
        {
            var until = i + 1 < times.Count ? times[i + 1] : Math.Max(seconds, times[i]);
            gap = Math.Max(gap, until - times[i]);
            if (frames[i].IsBlack)
                Extend(black, times[i], until);
            if (frames[i].IsStill)
                Extend(frozen, times[i - 1], times[i]);
            while (hashes.Count <= times[i])
                hashes.Add(frames[i].Hash);
        }
        return new PictureFacts(black, frozen, hashes, gap, result.CpuSeconds);
    }

    private static string[] Arguments(string mp4Path) =>
        [
            .. (string[])["-skip_frame", "nokey", "-i", FfmpegCommand.File(mp4Path), "-an", "-fps_mode", "passthrough"],
            .. (string[])["-vf", $"scale={GreyFrame.Side}:{GreyFrame.Side}:flags=area,format=gray,showinfo=checksum=0"],
            .. (string[])["-f", "rawvideo", "pipe:1"],
        ];

    private async Task ReadAsync(Stream stream, List<(bool, bool, ulong)> frames, CancellationToken stop)
    {
        while (await stream.ReadAtLeastAsync(frame, frame.Length, throwOnEndOfStream: false, stop) == frame.Length)
        {
            var isBlack = GreyFrame.IsBlack(frame);
            // Black is its own fault and not counted twice.
            var isStill = count++ > 0 && !(isBlack && wasBlack) && GreyFrame.IsSame(frame, before);
            frames.Add((isBlack, isStill, PerceptualHash.Of(frame)));
            wasBlack = isBlack;
            (frame, before) = (before, frame);
        }
    }

    private void ReadTime(string line)
    {
        if (Shown().Match(line) is { Success: true } match)
            times.Add(double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    private static void Extend(List<Stretch> stretches, double from, double to)
    {
        if (stretches.Count > 0 && Math.Abs(stretches[^1].End - from) < 1e-6)
            stretches[^1] = stretches[^1] with { End = to };
        else
            stretches.Add(new Stretch(from, to));
    }

    private static FailureException Blind(int frames, int times) =>
        new(
            "quality.blind",
            $"The picture cannot be checked: this ffmpeg showed {frames} key frames and told the time of {times}.",
            "Use the ffmpeg of Debian 12 or newer; if it is that one, please report its version."
        );

    [GeneratedRegex(@"\bn:\s*\d+ pts:\s*\d+ pts_time:([\d.]+)")]
    private static partial Regex Shown();
}
