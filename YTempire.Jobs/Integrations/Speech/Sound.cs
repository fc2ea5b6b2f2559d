using System.Buffers.Binary;
using System.Text;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>Mono sound in memory, and the one file shape that the pipeline takes: 48 kHz, 16 bit, WAV.</summary>
public sealed record Sound(int Rate, float[] Samples)
{
    /// <summary>What an engine may hand over: half an hour. More is a broken engine, not speech.</summary>
    private const int MaxSeconds = 1800;

    public double Seconds => Samples.Length / (double)Rate;

    /// <summary>Reads a 16-bit PCM WAV; further channels are mixed down. Streams that leave their sizes open are read to their end.</summary>
    public static Sound Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < 44 || Encoding.ASCII.GetString(bytes, 0, 4) != "RIFF" || Encoding.ASCII.GetString(bytes, 8, 4) != "WAVE")
            throw Broken("it is no WAV file");
        var (rate, channels) = (0, 0);
        for (var at = 12; at + 8 <= bytes.Length; )
        {
            var id = Encoding.ASCII.GetString(bytes, at, 4);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
            var body = at + 8;
            if (id == "fmt " && size >= 16 && body + 16 <= bytes.Length)
            {
                channels = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(body + 2));
                rate = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(body + 4)), int.MaxValue);
                if (
                    BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(body + 14)) != 16
                    || channels is < 1 or > 8
                    || rate is < 8_000 or > 192_000
                )
                    throw Broken($"it has {channels} channels at {rate} Hz in an unknown shape");
            }
            if (id == "data")
                return rate == 0
                    ? throw Broken("it says nothing of its shape")
                    : Samples16(bytes.AsSpan(body, (int)Math.Min(size, (uint)(bytes.Length - body))), rate, channels);
            at = (int)Math.Min(body + (long)size + (size & 1), int.MaxValue - 8);
        }
        throw Broken("it holds no sound");
    }

    /// <summary>Writes at 48 kHz, whatever the rate in memory.</summary>
    public void Write(string path)
    {
        var samples = Resample(VideoFormats.SampleRate).Samples;
        var bytes = new byte[44 + samples.Length * 2];
        var head = bytes.AsSpan();
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], bytes.Length - 8);
        "WAVEfmt "u8.CopyTo(head[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(head[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(head[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(head[24..], VideoFormats.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(head[28..], VideoFormats.SampleRate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(head[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(head[34..], 16);
        "data"u8.CopyTo(head[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[40..], samples.Length * 2);
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(
                head[(44 + i * 2)..],
                (short)Math.Clamp(MathF.Round(samples[i] * 32767), -32768, 32767)
            );
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Windowed-sinc interpolation, 24 zero crossings a side: aliases lie below -80 dB, far under these engines' own noise.</summary>
    public Sound Resample(int rate)
    {
        if (rate == Rate)
            return this;
        const int crossings = 24;
        var step = Rate / (double)rate;
        var cut = Math.Min(1, 1 / step) * 0.97;
        var reach = (int)Math.Ceiling(crossings / cut);
        var phases = (int)(rate / (long)Gcd(rate, Rate));
        var kernels = Enumerable.Range(0, phases).Select(p => Kernel(p * step % 1, reach, cut, crossings)).ToArray();
        var result = new float[(int)Math.Round(Samples.Length / step)];
        for (var i = 0; i < result.Length; i++)
        {
            var centre = (int)((long)i * Rate / rate);
            var kernel = kernels[i % phases];
            var sum = 0f;
            for (var k = Math.Max(-reach, -centre); k <= reach && centre + k < Samples.Length; k++)
                sum += Samples[centre + k] * kernel[k + reach];
            result[i] = sum;
        }
        return new(rate, result);
    }

    /// <summary>Without the quiet at both ends but for <paramref name="keep"/> seconds; also says how much went from the start.</summary>
    public (Sound Sound, double Removed) Trim(double keep)
    {
        const float quiet = 0.006f;
        var first = Array.FindIndex(Samples, s => MathF.Abs(s) > quiet);
        if (first < 0)
            return (this, 0);
        var last = Array.FindLastIndex(Samples, s => MathF.Abs(s) > quiet);
        var margin = (int)(keep * Rate);
        var from = Math.Max(0, first - margin);
        var to = Math.Min(Samples.Length, last + margin);
        return (new(Rate, Samples[from..to]), from / (double)Rate);
    }

    private static float[] Kernel(double fraction, int reach, double cut, int crossings)
    {
        var kernel = new float[2 * reach + 1];
        for (var k = -reach; k <= reach; k++)
        {
            var x = (k - fraction) * cut;
            var window =
                Math.Abs(x) >= crossings
                    ? 0
                    : 0.42 + 0.5 * Math.Cos(Math.PI * x / crossings) + 0.08 * Math.Cos(2 * Math.PI * x / crossings);
            kernel[k + reach] = (float)(cut * window * (x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x)));
        }
        return kernel;
    }

    private static Sound Samples16(ReadOnlySpan<byte> data, int rate, int channels)
    {
        var count = data.Length / 2 / channels;
        if (count > (long)rate * MaxSeconds)
            throw Broken("it is longer than half an hour");
        var samples = new float[count];
        for (var i = 0; i < count; i++)
        {
            var sum = 0;
            for (var c = 0; c < channels; c++)
                sum += BinaryPrimitives.ReadInt16LittleEndian(data[((i * channels + c) * 2)..]);
            samples[i] = sum / (32768f * channels);
        }
        return new(rate, samples);
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    private static FailureException Broken(string why) =>
        new(
            "voice.broken_sound",
            $"The voice engine handed over sound that cannot be used: {why}.",
            "Try again, or choose another voice.",
            isTransient: true
        );
}
