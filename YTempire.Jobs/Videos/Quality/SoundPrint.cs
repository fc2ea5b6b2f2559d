using System.Buffers.Binary;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations.Ffmpeg;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>Chromaprint of a file's sound: about eight numbers a second that survive recompression.</summary>
internal static class SoundPrint
{
    /// <summary>Empty where this machine's ffmpeg was built without chromaprint: pictures are then compared alone.</summary>
    public static async Task<(IReadOnlyList<uint> Print, double CpuSeconds)> TakeAsync(
        FfmpegRunner ffmpeg,
        string path,
        CancellationToken cancel
    )
    {
        using var bytes = new MemoryStream();
        try
        {
            var result = await ffmpeg.RunAsync(
                new FfmpegCommand(["-i", FfmpegCommand.File(path), "-vn", "-f", "chromaprint", "-fp_format", "raw", "pipe:1"])
                {
                    Drain = (stream, stop) => stream.CopyToAsync(bytes, stop),
                },
                cancel
            );
            var raw = bytes.ToArray();
            return (
                [.. Enumerable.Range(0, raw.Length / 4).Select(i => BinaryPrimitives.ReadUInt32LittleEndian(raw.AsSpan(4 * i)))],
                result.CpuSeconds
            );
        }
        catch (FailureException failure) when (failure.Code == "ffmpeg.failed")
        {
            return ([], 0);
        }
    }
}
