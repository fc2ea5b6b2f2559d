using Microsoft.Extensions.Options;

namespace YTempire.Jobs.Integrations.Ffmpeg;

/// <summary>The only place that starts ffmpeg.</summary>
public sealed class FfmpegRunner(IOptions<FfmpegOptions> options)
{
    /// <summary>
    /// Runs one command to its end. Cancelling sends SIGTERM, then SIGKILL, within a second; the output is then gone.
    /// Throws <c>FailureException</c>: <c>ffmpeg.missing</c>, <c>ffmpeg.failed</c>, <c>ffmpeg.timeout</c>, <c>disk.full</c> (transient).
    /// </summary>
    public Task<FfmpegResult> RunAsync(FfmpegCommand command, CancellationToken cancel) =>
        ChildProcess.RunAsync(
            new ChildRequest(
                options.Value.FfmpegPath,
                ["-nostdin", "-hide_banner", "-nostats", "-benchmark", "-y", "-protocol_whitelist", "file,pipe", .. command.Arguments],
                command,
                options.Value
            ),
            cancel
        );
}
