namespace YTempire.Jobs.Videos.Sound.Music;

/// <summary>The instruments: each adds one note to the loop, wrapping round its end.</summary>
internal sealed class Band(int length)
{
    private const int Rate = VideoFormats.SampleRate;
    private static readonly float[] PadWave = Wave(1, 0.42, 0.22, 0.1, 0.06, 0.03);
    private static readonly float[] BassWave = Wave(1, 0.28, 0.06);
    private static readonly float[] Sine = Wave(1);
    private uint noise = 0x2545F491;

    public float[] Stereo { get; } = new float[length * 2];

    /// <summary>Two voices a few cents apart, one to each side; swells in and overlaps its successor.</summary>
    public void Pad(int start, int samples, int note)
    {
        var (rise, fall) = (Rate * 0.7, Rate * 1.1);
        var ring = samples + (int)fall;
        Tone(start, ring, note - 0.04, PadWave, i => 0.05 * Math.Min(1, Math.Min(i / rise, (ring - i) / fall)), 0.25);
        Tone(start, ring, note + 0.04, PadWave, i => 0.05 * Math.Min(1, Math.Min(i / rise, (ring - i) / fall)), 0.75);
    }

    public void Bass(int start, int samples, int note)
    {
        var fall = Rate * 0.25;
        Tone(start, samples, note, BassWave, i => 0.12 * Math.Min(1, Math.Min(i / (Rate * 0.03), (samples - i) / fall)), 0.5);
    }

    public void Pluck(int start, int note, PluckTimbre timbre, double strength)
    {
        var side = 0.35 + 0.3 * ((note * 7 % 12) / 12.0);
        foreach (var (ratio, level, seconds) in Partials(timbre))
        {
            var samples = (int)(seconds * Rate * 4);
            Tone(start, samples, note + 12 * Math.Log2(ratio), Sine, i => strength * level * Strike(i, seconds), side);
        }
    }

    public void Thump(int start, double strength)
    {
        var phase = 0.0;
        for (var i = 0; i < Rate / 4; i++)
        {
            phase += (46 + 60 * Math.Exp(-i / (0.018 * Rate))) / Rate;
            Add(start + i, 0.16 * strength * Math.Sin(2 * Math.PI * phase) * Strike(i, 0.06), 0.5);
        }
    }

    public void Brush(int start, double strength)
    {
        var before = 0.0;
        for (var i = 0; i < Rate / 12; i++)
        {
            noise = noise * 1664525 + 1013904223;
            var white = noise / (double)uint.MaxValue - 0.5;
            Add(start + i, 0.03 * strength * (white - before) * Strike(i, 0.018), 0.6);
            before = white;
        }
    }

    private static (double Ratio, double Level, double Seconds)[] Partials(PluckTimbre timbre) =>
        timbre switch
        {
            PluckTimbre.Bell => [(1, 0.075, 0.42), (2, 0.03, 0.3), (3.01, 0.012, 0.16), (5.4, 0.004, 0.07)],
            PluckTimbre.Marimba => [(1, 0.11, 0.22), (3.93, 0.022, 0.06), (9.2, 0.005, 0.02)],
            PluckTimbre.SoftKeys => [(1, 0.085, 0.5), (2, 0.026, 0.34), (3, 0.01, 0.2), (4, 0.004, 0.1)],
        };

    /// <summary>A hammer: 4 ms up, then dying away.</summary>
    private static double Strike(int i, double seconds) => Math.Min(1, i / (0.004 * Rate)) * Math.Exp(-i / (seconds * Rate));

    /// <summary>The envelope is asked for every 16 samples and drawn straight between: nobody hears it, and a loop takes a tenth of the time.</summary>
    private void Tone(int start, int samples, double note, float[] wave, Func<int, double> level, double side)
    {
        const int stride = 16;
        var step = (float)(440 * Math.Pow(2, (note - 69) / 12) / Rate * wave.Length);
        var (left, right) = ((float)(2 * (1 - side)), (float)(2 * side));
        var phase = 0f;
        var slot = start % length * 2;
        var now = (float)level(0);
        for (var block = 0; block < samples; block += stride)
        {
            var slope = ((float)level(Math.Min(samples, block + stride)) - now) / stride;
            for (var i = Math.Min(stride, samples - block); i > 0; i--)
            {
                phase += step;
                if (phase >= wave.Length)
                    phase -= wave.Length;
                var value = wave[(int)phase] * now;
                Stereo[slot] += value * left;
                Stereo[slot + 1] += value * right;
                slot = slot + 2 == Stereo.Length ? 0 : slot + 2;
                now += slope;
            }
        }
    }

    private void Add(int at, double value, double side)
    {
        var slot = at % length * 2;
        Stereo[slot] += (float)(value * (1 - side) * 2);
        Stereo[slot + 1] += (float)(value * side * 2);
    }

    private static float[] Wave(params double[] harmonics)
    {
        var wave = new float[8192];
        for (var i = 0; i < wave.Length; i++)
            wave[i] = (float)harmonics.Select((level, h) => level * Math.Sin(2 * Math.PI * (h + 1) * i / wave.Length)).Sum();
        return wave;
    }
}
