using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Drawing;

namespace YTempire.Jobs.Integrations.Ffmpeg;

/// <summary>
/// One ffmpeg that takes I420 frames on its standard input and writes an H.264 file that can be joined with its sisters without encoding again.
/// Disposing it before <see cref="FinishAsync"/> kills it.
/// </summary>
internal sealed partial class FrameEncoder : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _messages;
    private readonly CancellationTokenRegistration _cancelled;

    private FrameEncoder(Process process, CancellationToken cancel)
    {
        _process = process;
        _messages = process.StandardError.ReadToEndAsync(CancellationToken.None);
        _cancelled = cancel.Register(Kill);
        if (process.StandardInput.BaseStream is FileStream { SafeFileHandle: var file })
            Native.Widen(file.DangerousGetHandle());
        else if (process.StandardInput.BaseStream is System.IO.Pipes.PipeStream { SafePipeHandle: var pipe })
            Native.Widen(pipe.DangerousGetHandle());
    }

    /// <summary>The upload preset: better than veryfast at crf 20 for two fifths of its time. Closed GOPs of half a second make joins and seeks exact.</summary>
    public static IReadOnlyList<string> Arguments(VideoFormat format, string input, string output)
    {
        var (width, height) = format.Size();
        return
        [
            .. "-hide_banner -loglevel info -nostats -benchmark -protocol_whitelist file,pipe".Split(' '),
            .. $"-f rawvideo -pixel_format yuv420p -video_size {width}x{height} -framerate {VideoFormats.FramesPerSecond}".Split(' '),
            .. "-color_range tv -colorspace bt709 -color_primaries bt709 -color_trc bt709".Split(' '),
            "-i",
            input,
            .. "-an -c:v libx264 -preset ultrafast -crf 16 -profile:v high -pix_fmt yuv420p -threads 1".Split(' '),
            "-x264-params",
            "cabac=1:8x8dct=1:deblock=1,1:keyint=15:min-keyint=15:scenecut=0:open-gop=0:bframes=2:b-adapt=0",
            .. "-color_range tv -colorspace bt709 -color_primaries bt709 -color_trc bt709".Split(' '),
            .. "-video_track_timescale 30000 -f mp4 -y".Split(' '),
            output,
        ];
    }

    public static FrameEncoder Start(VideoFormat format, string output, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("ffmpeg", Arguments(format, "pipe:0", output)) { RedirectStandardInput = true, RedirectStandardError = true };
        try
        {
            return new(Process.Start(start)!, cancel);
        }
        catch (Win32Exception e)
        {
            throw new FailureException("ffmpeg.missing", "ffmpeg is not installed, and videos cannot be made without it.", "Install ffmpeg 5 or newer (Debian: apt install ffmpeg).", inner: e);
        }
    }

    /// <summary>Hands over one frame; waits while ffmpeg is busy. False when ffmpeg is gone: <see cref="FinishAsync"/> says why.</summary>
    public bool Write(ReadOnlySpan<byte> i420)
    {
        try
        {
            _process.StandardInput.BaseStream.Write(i420);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Closes the input and waits for the file to be whole. Returns the encoder's processor seconds.</summary>
    public async Task<double> FinishAsync(CancellationToken cancel)
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It died with frames still in the pipe; its exit code and words follow.
        }

        await _process.WaitForExitAsync(CancellationToken.None);
        var words = await _messages;
        cancel.ThrowIfCancellationRequested();
        if (_process.ExitCode != 0)
            throw Failure(words);
        var bench = Bench().Match(words);
        return bench.Success ? Seconds(bench.Groups[1]) + Seconds(bench.Groups[2]) : 0;
    }

    public void Dispose()
    {
        _cancelled.Dispose();
        Kill();
        _process.Dispose();
    }

    // The file is thrown away with it, so there is nothing to close politely.
    private void Kill()
    {
        try
        {
            if (!_process.HasExited)
                _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // Never started or already reaped.
        }
    }

    private static FailureException Failure(string words)
    {
        if (words.Contains("No space left on device", StringComparison.Ordinal))
            return new("disk.full", "The disk is full: a scene could not be written.", "Free some space and press retry; finished scenes are kept.", isTransient: true);
        var last = words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "no message";
        return new("ffmpeg.failed", $"ffmpeg could not write a scene: {last}.", "Press retry; if it stays, look at the log.", isTransient: true);
    }

    private static double Seconds(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"bench: utime=([\d.]+)s stime=([\d.]+)s")]
    private static partial Regex Bench();
}
