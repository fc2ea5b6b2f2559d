using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Sound;

/// <param name="SpeechWavs">One per scene of the timeline, in its order: mono 48 kHz 16-bit.</param>
/// <param name="Mood">One of <see cref="MusicLibrary.Moods"/>, or null for no music.</param>
/// <param name="MusicBelowVoice">How far the music stays under the voice while it speaks, in dB.</param>
public sealed record MixRequest(Timeline Timeline, IReadOnlyList<string> SpeechWavs, string? Mood, double MusicBelowVoice = 20);

/// <param name="Loudness">Integrated, LUFS, as ffmpeg measures the finished file.</param>
/// <param name="Peak">True peak, dBFS, likewise.</param>
/// <param name="Seconds">Length of the sound.</param>
/// <param name="Music">What was played under the voice, and by what right; null for no music.</param>
public sealed record MixReport(double Loudness, double Peak, double Seconds, MusicTrack? Music, double CpuSeconds);
