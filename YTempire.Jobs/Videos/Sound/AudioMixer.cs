using System.Runtime.InteropServices;
using YTempire.Jobs.Integrations.Ffmpeg;

namespace YTempire.Jobs.Videos.Sound;

/// <summary>Voice and music into one track of the video's exact length, at the loudness that YouTube plays at.</summary>
public sealed class AudioMixer(FfmpegRunner ffmpeg, MusicLibrary music, SoundMeter meter)
{
    /// <summary>Raise when the same inputs would sound different: part of the mix's key.</summary>
    public const string Version = "2";

    public const double TargetLoudness = -14;
    public const double LoudnessTolerance = 1;
    public const double HighestPeak = -1;

    /// <summary>The voice by itself, before music and the last gain, so that their relation does not hang on the engine.</summary>
    private const double VoiceLoudness = -18;

    /// <summary>Below <see cref="HighestPeak"/>: between the samples, and through the encoder, peaks grow a little.</summary>
    private const double FirstCeiling = -2;

    /// <summary>
    /// AAC-LC puts 1,024 samples of its own before the first. An edit list would tell players to skip them, but YouTube wants none:
    /// so the mix leaves out its first 21 ms (quiet, before any word) and everything lies where it belongs without one.
    /// </summary>
    private const int EncoderDelay = 1024;

    /// <summary>What is quieter counts as silence, LUFS.</summary>
    private const double Silence = -60;

    /// <summary>
    /// Writes AAC-LC, 48 kHz, stereo, 384 kbit/s. The finished file is measured by ffmpeg and made once more when it is outside
    /// -14 +-1 LUFS or above -1 dB. Throws <c>FailureException</c> when ffmpeg is missing, a WAV unreadable or the disk full.
    /// </summary>
    public async Task<MixReport> MixAsync(MixRequest request, string m4aPath, CancellationToken cancel)
    {
        if (request.SpeechWavs.Count != request.Timeline.Scenes.Count)
            throw new ArgumentException("Every scene needs its speech.", nameof(request));
        var cpu = 0.0;
        var source = new MixSource(request, request.Mood is null ? null : music.Loop(request.Mood));
        var facts = await MakeAsync(FirstCeiling);
        if (IsOutside(facts) && facts.Loudness > Silence)
            facts = await MakeAsync(FirstCeiling - Math.Max(0, facts.Peak - HighestPeak + 0.3));
        var track = request.Mood is null ? null : MusicLibrary.Track(request.Mood);
        return new MixReport(facts.Loudness, facts.Peak, request.Timeline.Seconds, track, cpu);

        async Task<SoundFacts> MakeAsync(double ceiling)
        {
            var gain = 1.0;
            cpu += await ThreadClock.RunAsync(() => gain = FindGain(source, request, ceiling, cancel));
            cpu += await EncodeAsync(source, gain, ceiling, m4aPath, cancel);
            var measured = await meter.MeasureAsync(m4aPath, cancel);
            cpu += measured.CpuSeconds;
            return measured;
        }
    }

    private static bool IsOutside(SoundFacts facts) =>
        Math.Abs(facts.Loudness - TargetLoudness) > LoudnessTolerance || facts.Peak > HighestPeak;

    /// <summary>The voice to its own level first, music below it, then both to the target; the limiter takes some loudness away again, hence the rounds.</summary>
    private static double FindGain(MixSource source, MixRequest request, double ceiling, CancellationToken cancel)
    {
        (source.VoiceGain, source.MusicGain, source.Tone) = (1, 0, VoiceTone.Flat);
        source.Tone = VoiceTone.Of(source.Frames());
        // Nothing but silence cannot be made loud; it is left as it is and the quality check says so.
        if (Measure(source, 1, null, cancel) is var alone and > Silence)
            source.VoiceGain = Decibels(VoiceLoudness - alone);
        source.MusicGain = Decibels(VoiceLoudness - request.MusicBelowVoice - MusicLibrary.LoopLoudness);
        var gain = 1.0;
        for (var round = 0; round < 4; round++)
        {
            var found = Measure(source, gain, round == 0 ? null : ceiling, cancel);
            if (found < Silence || (round > 0 && Math.Abs(found - TargetLoudness) < 0.15))
                break;
            gain *= Decibels(Math.Min(TargetLoudness - found, 40));
        }
        return gain;
    }

    private static double Measure(MixSource source, double gain, double? ceiling, CancellationToken cancel)
    {
        var found = new LoudnessMeter();
        foreach (var frame in Finished(source, gain, ceiling, cancel))
            found.Add(frame.Span);
        return found.Integrated;
    }

    private async Task<double> EncodeAsync(MixSource source, double gain, double ceiling, string m4aPath, CancellationToken cancel)
    {
        var own = 0.0;
        var command = new FfmpegCommand(AacArguments(m4aPath))
        {
            Output = m4aPath,
            Feed = async (stream, stop) =>
                own = await ThreadClock.RunAsync(() =>
                {
                    foreach (var frame in Finished(source, gain, ceiling, stop))
                        stream.Write(MemoryMarshal.AsBytes(frame.Span));
                }),
        };
        return (await ffmpeg.RunAsync(command, cancel)).CpuSeconds + own;
    }

    private static string[] AacArguments(string m4aPath) =>
        [
            .. (string[])["-f", "f32le", "-ar", "48000", "-ac", "2", "-i", "pipe:0"],
            .. (string[])["-c:a", "aac", "-aac_coder", "fast", "-profile:a", "aac_low", "-b:a", "384k"],
            // No dates and no versions inside: the same mix is the same file. No edit list: see EncoderDelay.
            .. (string[])["-fflags", "+bitexact", "-flags:a", "+bitexact", "-use_editlist", "0", "-f", "mp4", FfmpegCommand.File(m4aPath)],
        ];

    /// <summary>Gain and limiter, with their delay and the encoder's taken out: every sample is heard in its place, and the last one at the video's end.</summary>
    private static IEnumerable<ReadOnlyMemory<float>> Finished(MixSource source, double gain, double? ceiling, CancellationToken cancel)
    {
        var limiter = ceiling is { } top ? new Limiter(Decibels(top)) : null;
        var skip = limiter is null ? 0 : 2 * (Limiter.Delay + EncoderDelay);
        foreach (var frame in source.Frames())
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < frame.Length; i++)
                frame[i] *= (float)gain;
            limiter?.Process(frame);
            yield return frame.AsMemory(skip);
            skip = 0;
        }
        if (limiter is null)
            yield break;
        var rest = new float[2 * Limiter.Delay];
        limiter.Process(rest);
        yield return rest;
    }

    internal static double Decibels(double decibels) => Math.Pow(10, decibels / 20);
}
