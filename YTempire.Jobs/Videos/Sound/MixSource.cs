using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos.Sound;

/// <summary>Gives the mix frame by frame (1,600 sample pairs), any number of times, always the same. Holds one frame and the music's loop.</summary>
internal sealed class MixSource(MixRequest request, float[]? loop)
{
    private const int EdgeSamples = VideoFormats.SampleRate / 100;
    private readonly Ducking ducking = new(request.Timeline);

    /// <summary>Factors for the voice and for the music under it.</summary>
    public double VoiceGain { get; set; } = 1;

    public double MusicGain { get; set; }

    public VoiceTone Tone { get; set; } = VoiceTone.Flat;

    public IEnumerable<float[]> Frames()
    {
        var mono = new float[VideoFormats.SamplesPerFrame];
        var stereo = new float[2 * VideoFormats.SamplesPerFrame];
        var polish = new VoicePolish(Tone);
        var at = 0L;
        for (var i = 0; i < request.Timeline.Scenes.Count; i++)
        {
            var scene = request.Timeline.Scenes[i];
            using var wav = SpeechWav.Open(request.SpeechWavs[i]);
            for (var frame = 0; frame < scene.Frames; frame++, at += mono.Length)
            {
                ReadVoice(wav, mono, scene, frame);
                polish.Process(mono);
                Mix(mono, stereo, at);
                yield return stereo;
            }
        }
    }

    /// <summary>Speech begins to the sample where the timeline says; the scene's very end is faded, in case the sound is cut there.</summary>
    private static void ReadVoice(SpeechWav wav, float[] mono, SceneTiming scene, int frame)
    {
        var first = (long)frame * mono.Length;
        var quiet = Math.Clamp((long)Math.Round(scene.SpeechOffset * VideoFormats.SampleRate) - first, 0, mono.Length);
        mono.AsSpan(0, (int)quiet).Clear();
        wav.Read(mono.AsSpan((int)quiet));
        if (frame != scene.Frames - 1)
            return;
        for (var i = 0; i < EdgeSamples; i++)
            mono[^(i + 1)] *= i / (float)EdgeSamples;
    }

    private void Mix(float[] mono, float[] stereo, long at)
    {
        var (from, to) = (MusicAt(at), MusicAt(at + mono.Length));
        for (var i = 0; i < mono.Length; i++)
        {
            var voice = (float)(mono[i] * VoiceGain);
            (stereo[2 * i], stereo[2 * i + 1]) = (voice, voice);
            if (loop is null)
                continue;
            var level = (float)(from + (to - from) * i / mono.Length);
            var position = (int)((at + i) * 2 % loop.Length);
            stereo[2 * i] += loop[position] * level;
            stereo[2 * i + 1] += loop[position + 1] * level;
        }
    }

    private double MusicAt(long sample) => MusicGain * ducking.At(sample / (double)VideoFormats.SampleRate);
}

/// <summary>What a sound engineer does to every voice: takes away rumble and mends its tone. All of it is linear and gentle.</summary>
internal sealed class VoicePolish(VoiceTone tone)
{
    private readonly Biquad[] filters = [Biquad.HighPass(75), .. tone.Filters()];

    public void Process(Span<float> mono)
    {
        for (var filter = 0; filter < filters.Length; filter++)
        for (var i = 0; i < mono.Length; i++)
            mono[i] = (float)filters[filter].Next(mono[i]);
    }
}
