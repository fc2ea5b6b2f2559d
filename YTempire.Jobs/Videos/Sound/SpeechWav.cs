using System.Buffers.Binary;
using System.Text;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Videos.Sound;

/// <summary>One scene's speech: mono 48 kHz 16-bit, as every <c>IVoice</c> writes it. Streamed, since a long scene need not be held.</summary>
internal sealed class SpeechWav : IDisposable
{
    private readonly FileStream file;
    private long left;

    private SpeechWav(FileStream file, long bytes) => (this.file, left) = (file, bytes);

    /// <summary>Throws <c>FailureException</c> <c>sound.unreadable</c> for anything else than what the port promises.</summary>
    public static SpeechWav Open(string path)
    {
        var file = File.OpenRead(path);
        try
        {
            return new SpeechWav(file, FindData(file));
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            file.Dispose();
            throw new FailureException(
                "sound.unreadable",
                $"The speech '{Path.GetFileName(path)}' is not a mono 48 kHz 16-bit WAV.",
                "Let the voice speak this scene again.",
                inner: broken
            );
        }
    }

    /// <summary>Fills what the file still holds, the rest with silence.</summary>
    public void Read(Span<float> samples)
    {
        Span<byte> bytes = stackalloc byte[2 * VideoFormats.SamplesPerFrame];
        bytes = bytes[..(int)Math.Min(samples.Length * 2, left)];
        var got = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) & ~1;
        left -= bytes.Length;
        for (var i = 0; i < got / 2; i++)
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]) / 32768f;
        samples[(got / 2)..].Clear();
    }

    public void Dispose() => file.Dispose();

    private static long FindData(FileStream file)
    {
        Span<byte> head = stackalloc byte[16];
        file.ReadExactly(head[..12]);
        if (Name(head) != "RIFF" || Name(head[8..]) != "WAVE")
            throw new InvalidDataException("no RIFF/WAVE header");
        while (true)
        {
            file.ReadExactly(head[..8]);
            var (name, size) = (Name(head), (long)BinaryPrimitives.ReadUInt32LittleEndian(head[4..]));
            if (name == "data")
                // A streamed WAV does not know its size; the file does.
                return Math.Min(size, file.Length - file.Position);
            if (name == "fmt ")
            {
                file.ReadExactly(head);
                if (Number(head) != 1 || Number(head[2..]) != 1 || Number(head[4..]) != VideoFormats.SampleRate || Number(head[14..]) != 16)
                    throw new InvalidDataException("another format");
                size -= 16;
            }
            file.Seek(size + (size & 1), SeekOrigin.Current);
        }
    }

    private static string Name(ReadOnlySpan<byte> bytes) => Encoding.ASCII.GetString(bytes[..4]);

    private static int Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
