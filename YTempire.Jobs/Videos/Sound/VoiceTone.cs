namespace YTempire.Jobs.Videos.Sound;

/// <summary>
/// Brings a voice's tone nearer to that of people. Synthetic voices hiss, boom or stay dull, each in its own way: so a video's voice is
/// measured in five octaves against the average long-term spectrum of speech (Byrne et al. 1994, J. Acoust. Soc. Am. 96, table II) and
/// corrected part of the way, gently enough that a good voice stays as it is.
/// </summary>
internal sealed class VoiceTone
{
    private const double Width = 1.414;
    private const double Share = 0.6;

    /// <summary>No octave is moved further than this, in dB.</summary>
    private const double Most = 4;

    private static readonly double[] Octaves = [500, 1000, 2000, 4000, 8000];

    /// <summary>Third octaves of speech, in dB.</summary>
    private static readonly (double Hertz, double Level)[] Speech =
    [
        (250, 60.3),
        (315, 59),
        (400, 62.1),
        (500, 62.1),
        (630, 60.5),
        (800, 56.8),
        (1000, 53.7),
        (1250, 53),
        (1600, 52),
        (2000, 48.7),
        (2500, 48.1),
        (3150, 46.8),
        (4000, 45.6),
        (5000, 44.5),
        (6300, 44.3),
        (8000, 43.7),
        (10000, 43.4),
    ];

    private static readonly double[] People = [.. Octaves.Select(LevelOfPeople)];
    private readonly double[] gains;

    private VoiceTone(double[] gains) => this.gains = gains;

    /// <summary>Changes nothing.</summary>
    public static VoiceTone Flat { get; } = new([]);

    /// <summary>What brings this voice nearer to people's; interleaved stereo at 48 kHz, the voice alone.</summary>
    public static VoiceTone Of(IEnumerable<float[]> voice)
    {
        var filters = Octaves.Select(hertz => new[] { Biquad.BandPass(hertz, Width), Biquad.BandPass(hertz, Width) }).ToArray();
        var energy = new double[Octaves.Length];
        foreach (var frame in voice)
            for (var i = 0; i < frame.Length; i += 2)
            for (var octave = 0; octave < filters.Length; octave++)
            {
                var sample = filters[octave][1].Next(filters[octave][0].Next(frame[i]));
                energy[octave] += sample * sample;
            }
        // Silence has no tone.
        if (energy.Min() <= 0)
            return Flat;
        var off = energy.Select((e, octave) => 10 * Math.Log10(e) - People[octave]).ToList();
        return new([.. off.Select(o => Math.Clamp(-Share * (o - off.Average()), -Most, Most))]);
    }

    /// <summary>Fresh filters, to be run one after another.</summary>
    public Biquad[] Filters() => [.. gains.Select((gain, octave) => Biquad.Bell(Octaves[octave], gain, Width))];

    /// <summary>As the filters that measure a voice would see the average spectrum.</summary>
    private static double LevelOfPeople(double octave) =>
        10
        * Math.Log10(
            Speech.Sum(third =>
            {
                var away = Width * (third.Hertz / octave - octave / third.Hertz);
                return Math.Pow(10, third.Level / 10) / Math.Pow(1 + away * away, 2);
            })
        );
}
