namespace YTempire.Jobs.Videos.Sound.Music;

/// <summary>Turns a score into one seamless loop: whatever rings beyond the end is added at the beginning.</summary>
internal static class Synthesiser
{
    /// <summary>Rounds of the progression: the second one is varied.</summary>
    private const int Rounds = 2;

    /// <summary>Interleaved stereo at 48 kHz, of no particular loudness yet.</summary>
    public static float[] Render(MusicScore score)
    {
        var bar = (int)Math.Round(4 * 60 / score.BeatsPerMinute * VideoFormats.SampleRate / 16) * 16;
        var bars = score.Chords.Count * Rounds;
        var band = new Band(bar * bars);
        for (var i = 0; i < bars; i++)
            PlayBar(band, score, i, bar);
        Room.Fill(band.Stereo);
        SoftenTop(band.Stereo);
        return band.Stereo;
    }

    private static void PlayBar(Band band, MusicScore score, int number, int bar)
    {
        var chord = score.Chords[number % score.Chords.Count];
        var start = number * bar;
        foreach (var note in chord.Skip(1))
            band.Pad(start, bar, note);
        band.Bass(start, bar * 7 / 8, chord[0]);
        // The second round leaves the plucks out now and then: the ear rests, and the loop is longer than it seems.
        if (number < score.Chords.Count || number % 4 != 0)
            PlayPlucks(band, score, number, bar);
        if (score.Pulse > 0)
            PlayPulse(band, score.Pulse, start, bar);
    }

    private static void PlayPlucks(Band band, MusicScore score, int number, int bar)
    {
        var chord = score.Chords[number % score.Chords.Count];
        var pattern = number % 2 == 0 ? score.Pattern : score.Answer;
        for (var step = 0; step < pattern.Count; step++)
        {
            if (pattern[step] < 0)
                continue;
            var octave = pattern[step] >= chord.Length ? 24 : 12;
            var note = chord[pattern[step] % chord.Length] + octave;
            var strength = step % 4 == 0 ? 1 : 0.7;
            band.Pluck(number * bar + bar * step / pattern.Count, note, score.Pluck, strength);
        }
    }

    private static void PlayPulse(Band band, double amount, int start, int bar)
    {
        for (var beat = 0; beat < 4; beat++)
        {
            if (beat % 2 == 0)
                band.Thump(start + bar * beat / 4, amount);
            band.Brush(start + bar * (2 * beat + 1) / 8, amount * (beat % 2 == 0 ? 0.6 : 1));
        }
    }

    /// <summary>Leaves the range of consonants to the voice. Run twice over the loop, so that its end flows into its beginning.</summary>
    private static void SoftenTop(float[] stereo)
    {
        var (left, right) = (Biquad.LowPass(5200), Biquad.LowPass(5200));
        for (var i = 0; i < VideoFormats.SampleRate; i += 2)
        {
            left.Next(stereo[stereo.Length - VideoFormats.SampleRate + i]);
            right.Next(stereo[stereo.Length - VideoFormats.SampleRate + i + 1]);
        }
        for (var i = 0; i < stereo.Length; i += 2)
        {
            stereo[i] = (float)left.Next(stereo[i]);
            stereo[i + 1] = (float)right.Next(stereo[i + 1]);
        }
    }
}
