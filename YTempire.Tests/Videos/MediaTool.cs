using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace YTempire.Tests.Videos;

/// <summary>ffprobe and ffmpeg as a stranger would call them, past the product's own readers: what is proved must not be proved by itself.</summary>
internal static class MediaTool
{
    public static async Task<JsonElement> ProbeAsync(string path, params string[] show) =>
        JsonDocument.Parse((await RunAsync("ffprobe", ["-v", "error", .. show, "-of", "json", path])).Output).RootElement;

    /// <summary>Standard error holds what filters found.</summary>
    public static Task<(string Output, string Log)> FfmpegAsync(params string[] arguments) =>
        RunAsync("ffmpeg", ["-nostdin", "-hide_banner", "-nostats", "-y", .. arguments]);

    public static async Task<(string Output, string Log)> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, log) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await log}");
        return (await output, await log);
    }
}
