using System.Globalization;
using System.Text;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations.Ffmpeg;

namespace YTempire.Jobs.Videos.Assembling;

/// <summary>Scenes and sound into the file that is published, without encoding anything again.</summary>
public sealed class Assembler(FfmpegRunner ffmpeg, MediaProbe probe)
{
    /// <summary>Part of the final file's key.</summary>
    public const string Version = "1";

    /// <summary>Picture and sound may end this far apart, in seconds.</summary>
    public const double MostDrift = 0.05;

    /// <summary>
    /// Joins scenes of equal size and codec, in order. The result is checked: every frame is there, picture and sound end together,
    /// and the index comes first. Throws <c>FailureException</c> (<c>assemble.scenes_differ</c>, <c>assemble.out_of_step</c>, and the runner's own).
    /// </summary>
    public async Task<AssembleReport> AssembleAsync(IReadOnlyList<string> scenes, string mix, string mp4Path, CancellationToken cancel)
    {
        var infos = await ProbeAsync(scenes, cancel);
        var list = mp4Path + ".list";
        await File.WriteAllTextAsync(list, List(scenes, infos), cancel);
        try
        {
            var result = await ffmpeg.RunAsync(new FfmpegCommand(Arguments(list, mix, mp4Path)) { Output = mp4Path }, cancel);
            var final = await probe.ProbeAsync(mp4Path, cancel);
            Check(final, infos.Sum(i => i.Frames), mp4Path);
            return new AssembleReport(final.Seconds, final.SoundDrift, result.CpuSeconds);
        }
        finally
        {
            File.Delete(list);
        }
    }

    private async Task<IReadOnlyList<VideoInfo>> ProbeAsync(IReadOnlyList<string> scenes, CancellationToken cancel)
    {
        var infos = new List<VideoInfo>(scenes.Count);
        foreach (var scene in scenes)
        {
            var video = (await probe.ProbeAsync(scene, cancel)).Video;
            if (video is null || (infos.Count > 0 && !SameKind(video, infos[0])))
                throw new FailureException(
                    "assemble.scenes_differ",
                    $"Scene {infos.Count + 1} does not have the same size and codec as the first one.",
                    "Render the scenes again."
                );
            infos.Add(video);
        }
        return infos;
    }

    private static bool SameKind(VideoInfo a, VideoInfo b) =>
        (a.Codec, a.Profile, a.Width, a.Height, a.PixelFormat) == (b.Codec, b.Profile, b.Width, b.Height, b.PixelFormat);

    /// <summary>Lengths are given, since MP4 headers round theirs to a millisecond: over 100 scenes the sound would be three frames off.</summary>
    private static string List(IReadOnlyList<string> scenes, IReadOnlyList<VideoInfo> infos)
    {
        var list = new StringBuilder("ffconcat version 1.0\n");
        for (var i = 0; i < scenes.Count; i++)
        {
            var quoted = FfmpegCommand.File(scenes[i]).Replace("'", @"'\''", StringComparison.Ordinal);
            var seconds = infos[i].Frames / (double)VideoFormats.FramesPerSecond;
            list.Append(CultureInfo.InvariantCulture, $"file '{quoted}'\nduration {seconds:0.000000}\n");
        }
        return list.ToString();
    }

    private static string[] Arguments(string list, string mix, string mp4Path) =>
        [
            .. (string[])["-f", "concat", "-safe", "0", "-i", FfmpegCommand.File(list), "-i", FfmpegCommand.File(mix)],
            .. (string[])["-map", "0:v:0", "-map", "1:a:0", "-c", "copy", "-map_metadata", "-1", "-fflags", "+bitexact"],
            .. (string[])["-use_editlist", "0", "-movflags", "+faststart+negative_cts_offsets", "-f", "mp4", FfmpegCommand.File(mp4Path)],
        ];

    private static void Check(MediaInfo final, int frames, string mp4Path)
    {
        if (final.Video?.Frames == frames && final.Audio is not null && final.SoundDrift <= MostDrift && final.IsFastStart)
            return;
        File.Delete(mp4Path);
        throw new FailureException(
            "assemble.out_of_step",
            string.Create(
                CultureInfo.InvariantCulture,
                $"The joined video has {final.Video?.Frames} of {frames} frames, and picture and sound end {final.SoundDrift:0.000} s apart."
            ),
            "Make the scenes and the sound again; if it stays so, please report it with the video's log."
        );
    }
}

/// <param name="Drift">Seconds by which picture and sound end apart.</param>
public sealed record AssembleReport(double Seconds, double Drift, double CpuSeconds);
