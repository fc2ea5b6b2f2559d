namespace YTempire.Jobs.Videos.Sound.Music;

/// <summary>A soft room around the loop (after Schroeder): four combs and two all-passes a side, with slightly different lengths.</summary>
internal static class Room
{
    private const float Wet = 0.22f;
    private const float Feedback = 0.80f;
    private static readonly int[] Combs = [1687, 1601, 2053, 2251];
    private static readonly int[] AllPasses = [347, 113];

    /// <summary>Goes round twice and keeps the second round, in which the end already rings into the beginning.</summary>
    public static void Fill(float[] stereo)
    {
        for (var side = 0; side < 2; side++)
        {
            var combs = Combs.Select(n => new float[n + side * 23]).ToArray();
            var passes = AllPasses.Select(n => new float[n + side * 23]).ToArray();
            var frames = stereo.Length / 2;
            var dry = new float[frames];
            for (var i = 0; i < frames; i++)
                dry[i] = stereo[2 * i + side];
            for (var i = 0; i < 2 * frames; i++)
            {
                var wet = Next(dry[i % frames], i, combs, passes);
                if (i >= frames)
                    stereo[2 * (i - frames) + side] = dry[i - frames] + Wet * wet;
            }
        }
    }

    private static float Next(float input, int at, float[][] combs, float[][] passes)
    {
        var sum = 0f;
        foreach (var comb in combs)
        {
            var slot = at % comb.Length;
            sum += comb[slot];
            comb[slot] = input + comb[slot] * Feedback;
        }
        foreach (var pass in passes)
        {
            var slot = at % pass.Length;
            var delayed = pass[slot];
            pass[slot] = sum + delayed * 0.5f;
            sum = delayed - pass[slot] * 0.5f;
        }
        return sum;
    }
}
