using System.Globalization;
using System.Text.RegularExpressions;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations.Ffmpeg;

namespace YTempire.Jobs.Videos.Sound;

/// <summary>What ffmpeg hears in a finished file.</summary>
/// <param name="Loudness">Integrated, LUFS.</param>
/// <param name="Peak">True peak, dBFS.</param>
/// <param name="Silences">Longer than half a second and below -50 dBFS.</param>
public sealed record SoundFacts(double Loudness, double Peak, IReadOnlyList<Stretch> Silences, double CpuSeconds);

/// <summary>A part of a video, in seconds.</summary>
public sealed record Stretch(double Start, double End)
{
    public double Seconds => End - Start;
}

/// <summary>Measures by ebur128 and silencedetect in one pass over the sound alone.</summary>
public sealed partial class SoundMeter(FfmpegRunner ffmpeg)
{
    public async Task<SoundFacts> MeasureAsync(string path, CancellationToken cancel)
    {
        double? loudness = null;
        double? peak = null;
        var silences = new List<Stretch>();
        double? silentFrom = null;
        void Read(string line)
        {
            if (Integrated().Match(line) is { Success: true } integrated)
                loudness = Number(integrated);
            else if (Peak().Match(line) is { Success: true } top)
                peak = Number(top);
            else if (SilenceStart().Match(line) is { Success: true } start)
                silentFrom = Number(start);
            else if (SilenceEnd().Match(line) is { Success: true } end && silentFrom is { } from)
                silences.Add(new Stretch(from, Number(end)));
        }
        var result = await ffmpeg.RunAsync(
            new FfmpegCommand([
                "-i",
                FfmpegCommand.File(path),
                "-vn",
                "-af",
                "silencedetect=noise=-50dB:duration=0.5,ebur128=peak=true:framelog=verbose",
                "-f",
                "null",
                "-",
            ])
            {
                OnLog = Read,
            },
            cancel
        );
        return loudness is { } found && peak is { } highest
            ? new SoundFacts(found, highest, silences, result.CpuSeconds)
            : throw new FailureException(
                "sound.unmeasured",
                "The sound cannot be measured: this ffmpeg did not tell its loudness.",
                "Use the ffmpeg of Debian 12 or newer; if it is that one, please report its version."
            );
    }

    private static double Number(Match match) =>
        match.Groups[1].Value == "-inf" ? double.NegativeInfinity : double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s+I:\s+(-?[\d.]+|-inf) LUFS")]
    private static partial Regex Integrated();

    [GeneratedRegex(@"^\s+Peak:\s+(-?[\d.]+|-inf) dBFS")]
    private static partial Regex Peak();

    [GeneratedRegex(@"silence_start: (-?[\d.]+)")]
    private static partial Regex SilenceStart();

    [GeneratedRegex(@"silence_end: (-?[\d.]+)")]
    private static partial Regex SilenceEnd();
}
