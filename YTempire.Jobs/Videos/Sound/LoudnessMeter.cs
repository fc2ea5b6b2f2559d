namespace YTempire.Jobs.Videos.Sound;

/// <summary>
/// Integrated loudness after EBU R 128 / ITU-R BS.1770-4, of interleaved stereo at 48 kHz. Finds the mix's gain in passing;
/// the finished file is measured again by ffmpeg, so that no error of ours can hide.
/// </summary>
internal sealed class LoudnessMeter
{
    private const int Step = VideoFormats.SampleRate / 10;
    private const double AbsoluteGate = -70;
    private readonly List<double> steps = [];
    private Biquad leftShelf = Biquad.HeadShelf();
    private Biquad rightShelf = Biquad.HeadShelf();
    private Biquad leftCut = Biquad.RumbleCut();
    private Biquad rightCut = Biquad.RumbleCut();
    private double energy;
    private int samples;

    public void Add(ReadOnlySpan<float> stereo)
    {
        for (var i = 0; i + 1 < stereo.Length; i += 2)
        {
            var left = leftCut.Next(leftShelf.Next(stereo[i]));
            var right = rightCut.Next(rightShelf.Next(stereo[i + 1]));
            energy += left * left + right * right;
            if (++samples < Step)
                continue;
            steps.Add(energy / Step);
            (energy, samples) = (0, 0);
        }
    }

    /// <summary>LUFS; -70 for silence and for less than 0.4 s.</summary>
    public double Integrated
    {
        get
        {
            var blocks = Enumerable
                .Range(0, Math.Max(0, steps.Count - 3))
                .Select(i => (steps[i] + steps[i + 1] + steps[i + 2] + steps[i + 3]) / 4);
            var audible = blocks.Where(b => Lufs(b) > AbsoluteGate).ToList();
            if (audible.Count == 0)
                return AbsoluteGate;
            var gate = Lufs(audible.Average()) - 10;
            return Lufs(audible.Where(b => Lufs(b) > gate).Average());
        }
    }

    private static double Lufs(double meanSquare) => -0.691 + 10 * Math.Log10(Math.Max(1e-12, meanSquare));
}
