using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos.Assembling;
using YTempire.Jobs.Videos.Sound;
using static System.FormattableString;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>What the files themselves show.</summary>
internal static class MediaChecks
{
    private const double MostBlack = 0.55;
    private const double MostFrozen = 2;
    private const double MostSilence = 1.2;

    /// <summary>Half a second, and a frame for rounding: what lies between key frames is not looked at.</summary>
    private const double MostGap = 0.5 + 1.0 / VideoFormats.FramesPerSecond;

    public static QualityGate File(MediaInfo media, PictureFacts picture, VideoFormat format)
    {
        var (width, height) = format.Size();
        var faults = new List<string>();
        if (media.Video is not { Codec: "h264", PixelFormat: "yuv420p" })
            faults.Add("the picture is not H.264 in yuv420p");
        if (media.Video is { } video && (video.Width, video.Height) != (width, height))
            faults.Add(Invariant($"it is {video.Width}x{video.Height} and not {width}x{height}"));
        if (media.Video is { } film && Math.Abs(film.FramesPerSecond - VideoFormats.FramesPerSecond) > 0.01)
            faults.Add(Invariant($"it has {film.FramesPerSecond:0.##} and not 30 frames a second"));
        if (media.Audio is not { Codec: "aac", SampleRate: VideoFormats.SampleRate, Channels: 2 })
            faults.Add("the sound is not AAC at 48 kHz in stereo");
        if (media.SoundDrift > Assembler.MostDrift)
            faults.Add(Invariant($"picture and sound end {media.SoundDrift:0.000} s apart"));
        if (!media.IsFastStart)
            faults.Add("it cannot start to play before it is loaded");
        if (picture.LongestGap > MostGap)
            faults.Add(Invariant($"its key frames lie up to {picture.LongestGap:0.0} s apart"));
        return new QualityGate(
            "file",
            faults.Count == 0,
            faults.Count == 0
                ? Invariant($"An MP4 of {width}x{height} at 30 frames a second; picture and sound end {media.SoundDrift:0.000} s apart.")
                : $"The file is not fit for upload: {string.Join(", ", faults)}."
        );
    }

    public static QualityGate Black(PictureFacts picture) => Gate("black", "black", picture.Black, MostBlack);

    public static QualityGate Silence(SoundFacts sound) => Gate("silence", "silent", sound.Silences, MostSilence);

    public static QualityComponent Stillness(PictureFacts picture, SoundFacts sound)
    {
        var (black, frozen, silent) = (Longest(picture.Black), Longest(picture.Frozen), Longest(sound.Silences));
        var good = (black <= MostBlack ? 1 : 0) + (frozen <= MostFrozen ? 1 : 0) + (silent <= MostSilence ? 1 : 0);
        return new QualityComponent(
            "stillness",
            15,
            15 * good / 3.0,
            "black at most 0.5 s, frozen at most 2 s, silent at most 1.2 s",
            Invariant($"{black:0.0} s, {frozen:0.0} s, {silent:0.0} s"),
            good == 3,
            Invariant($"Longest black {black:0.0} s, longest frozen picture {frozen:0.0} s, longest silence {silent:0.0} s.")
        );
    }

    public static QualityComponent Loudness(SoundFacts sound)
    {
        var off = Math.Max(0, Math.Abs(sound.Loudness - AudioMixer.TargetLoudness) - AudioMixer.LoudnessTolerance);
        var over = Math.Max(0, sound.Peak - AudioMixer.HighestPeak);
        var points = 10 * Math.Max(0, 1 - off / 6) + 5 * Math.Max(0, 1 - over);
        return new QualityComponent(
            "loudness",
            15,
            points,
            "-14 LUFS +-1, peak at most -1 dB",
            Invariant($"{sound.Loudness:0.0} LUFS, {sound.Peak:0.0} dB"),
            off <= 0 && over <= 0,
            Invariant($"The sound measures {sound.Loudness:0.0} LUFS with a true peak of {sound.Peak:0.0} dB.")
        );
    }

    public static QualityComponent Thumbnail(QualityRequest request)
    {
        var seen = request.Thumbnail;
        var bytes = System.IO.File.Exists(request.ThumbnailPath) ? new FileInfo(request.ThumbnailPath).Length : 0;
        bool[] good =
        [
            Math.Min(seen.Width, seen.Height) >= 720
                && Math.Max(seen.Width, seen.Height) >= (request.Format == VideoFormat.Square ? 1080 : 1280),
            bytes is > 0 and <= 2_000_000,
            seen.MinContrast >= 4.5,
            seen.Words.Count <= 5,
        ];
        return new QualityComponent(
            "thumbnail",
            10,
            2.5 * good.Count(g => g),
            "at least 1280x720, at most 2 MB, contrast at least 4.5, at most 5 words",
            Invariant($"{seen.Width}x{seen.Height}, {bytes / 1000} kB, {seen.MinContrast:0.0}, {seen.Words.Count} words"),
            good.All(g => g),
            Invariant(
                $"The thumbnail is {seen.Width}x{seen.Height} with {seen.Words.Count} words at a contrast of {seen.MinContrast:0.0}:1."
            )
        );
    }

    private static QualityGate Gate(string name, string adjective, IReadOnlyList<Stretch> stretches, double most)
    {
        var worst = stretches.MaxBy(s => s.Seconds);
        return worst is null || worst.Seconds <= most
            ? new QualityGate(name, true, Invariant($"Nothing is {adjective} for longer than {Longest(stretches):0.0} s."))
            : new QualityGate(name, false, Invariant($"From {worst.Start:0.0} s to {worst.End:0.0} s the video is {adjective}."));
    }

    private static double Longest(IReadOnlyList<Stretch> stretches) => stretches.Select(s => s.Seconds).DefaultIfEmpty(0).Max();
}
