namespace YTempire.Tests.Integrations.OpenAi;

internal static class Tones
{
    private const int Rate = 24_000;

    /// <summary>A 16-bit WAV of a tone and quiet.</summary>
    public static byte[] Wav(params (double Seconds, bool IsLoud)[] pieces)
    {
        var samples = pieces
            .SelectMany(p =>
                Enumerable.Range(0, (int)(p.Seconds * Rate)).Select(i => p.IsLoud ? (short)(8000 * Math.Cos(i * 0.1)) : (short)0)
            )
            .ToArray();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("RIFF"u8);
        writer.Write(36 + samples.Length * 2);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(Rate);
        writer.Write(Rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(samples.Length * 2);
        foreach (var sample in samples)
            writer.Write(sample);
        writer.Flush();
        return stream.ToArray();
    }
}
