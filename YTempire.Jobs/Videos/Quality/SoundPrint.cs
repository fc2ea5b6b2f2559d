using System.Buffers.Binary;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations.Ffmpeg;

namespace YTempire.Jobs.Videos.Quality;

/// <summary>Chromaprint of a file's sound: about eight numbers a second that survive recompression.</summary>
/// <param name="IsTaken">False where this machine's ffmpeg was built without chromaprint: pictures are then compared alone, and the report says so.</param>
internal sealed record SoundPrint(IReadOnlyList<uint> Items, bool IsTaken, double CpuSeconds)
{
    public static async Task<SoundPrint> TakeAsync(FfmpegRunner ffmpeg, string path, CancellationToken cancel)
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
            return new SoundPrint(
                [.. Enumerable.Range(0, raw.Length / 4).Select(i => BinaryPrimitives.ReadUInt32LittleEndian(raw.AsSpan(4 * i)))],
                IsTaken: true,
                result.CpuSeconds
            );
        }
        catch (FailureException failure) when (failure.Message.Contains("chromaprint", StringComparison.Ordinal))
        {
            return new SoundPrint([], IsTaken: false, 0);
        }
    }
}
