using System.CommandLine;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using YTempire.Jobs.Integrations.Ffmpeg;

namespace YTempire.Web.Cli.Bench;

/// <summary>Rows 1 and 2 of the promises on speed: rendering against the encoder alone, and one changed scene against the whole video.</summary>
internal static class RenderBench
{
    // Frames of two scenes lie in memory at once: 0.9 GB.
    private const string Memory = "/dev/shm";

    public static Command Create() =>
        BenchVerb.Of("render", "Rendering: against ffmpeg encoding the same raw frames; one scene of ten changed.", MeasureAsync);

    private static async IAsyncEnumerable<BenchRow> MeasureAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var folder = Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), $"ytempire-bench-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        try
        {
            var ffmpeg = new FfmpegRunner(Options.Create(new FfmpegOptions()));
            var speed = await new RenderThroughput(new(new FrameEncoder(ffmpeg)), ffmpeg, folder).MeasureAsync(cancel);
            yield return BenchRow.AtLeast("render.share_of_floor", "frames/s", speed.Ours, speed.Floor, 0.8);
            yield return BenchRow.AtLeast("render.share_of_floor_cpu", "frames/CPU-s", speed.OursCpu, speed.FloorCpu, 0.8);
            yield return BenchRow.Info("render.realtime_1080p30", "x", speed.Realtime, ">= 4.5 on 2 idle cores");
            // Pictures only: a changed scene's speech and the join cost the same little whatever was changed.
            yield return BenchRow.AtMost("render.one_scene_changed", "CPU-s", speed.OneScene, speed.AllScenes, 0.15);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
