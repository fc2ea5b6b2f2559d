using System.Text.Json;
using Microsoft.Extensions.Options;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Integrations.Ffmpeg;

/// <summary>Asks ffprobe what a file is. Only local files: no other protocol is let in.</summary>
public sealed class MediaProbe(IOptions<FfmpegOptions> options)
{
    private static readonly string[] Arguments = ["-v", "error", "-protocol_whitelist", "file", "-show_format", "-show_streams"];

    /// <summary>Throws <c>FailureException</c> <c>ffmpeg.missing</c>, or <c>media.unreadable</c> when the file is no media at all.</summary>
    public async Task<MediaInfo> ProbeAsync(string path, CancellationToken cancel)
    {
        using var json = new MemoryStream();
        var command = new FfmpegCommand([])
        {
            Drain = (stream, token) => stream.CopyToAsync(json, token),
            Timeout = TimeSpan.FromMinutes(1),
        };
        string[] arguments = [.. Arguments, "-of", "json", FfmpegCommand.File(path)];
        try
        {
            await ChildProcess.RunAsync(new ChildRequest(options.Value.FfprobePath, arguments, command, options.Value), cancel);
        }
        catch (FailureException failure) when (failure.Code == "ffmpeg.failed")
        {
            throw new FailureException(
                "media.unreadable",
                $"'{Path.GetFileName(path)}' cannot be read as video or sound.",
                "It may be damaged or of another kind; make or choose it again.",
                inner: failure
            );
        }
        using var document = JsonDocument.Parse(json.ToArray());
        return MediaInfoReader.Read(document.RootElement, path);
    }
}
