using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using YTempire.Jobs.Integrations.Ffmpeg;

namespace YTempire.Web.Operations.Health;

/// <summary>ffmpeg and ffprobe start.</summary>
internal sealed class FfmpegHealth(IOptions<FfmpegOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var program in new[] { options.Value.FfmpegPath, options.Value.FfprobePath })
            if (!await StartsAsync(program, cancellationToken))
                return new(
                    context.Registration.FailureStatus,
                    $"{Path.GetFileName(program)} does not start: install ffmpeg to make videos."
                );
        return HealthCheckResult.Healthy("Starts.");
    }

    private static async Task<bool> StartsAsync(string program, CancellationToken cancel)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, "-version") { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0;
        }
        catch (Exception no) when (no is Win32Exception or OperationCanceledException)
        {
            // Not there, or not within the check's time.
            return false;
        }
    }
}
