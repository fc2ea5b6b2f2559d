using System.Buffers.Binary;
using System.Text;
using Microsoft.Extensions.Options;
using YTempire.Jobs.Integrations.Ffmpeg;
using YTempire.Jobs.Videos.Assembling;
using YTempire.Jobs.Videos.Sound;

namespace YTempire.Tests.Videos;

/// <summary>Small real media made by ffmpeg, in a folder that is gone after the test.</summary>
public sealed class Clips : IDisposable
{
    internal static string[] UploadPreset { get; } =
    [
        .. (string[])
            ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "16", "-profile:v", "high", "-pix_fmt", "yuv420p", "-threads", "1"],
        .. (string[])["-x264-params", "cabac=1:8x8dct=1:deblock=1,1:bframes=2:keyint=15:open-gop=0"],
        .. (string[])["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709"],
        .. (string[])["-use_editlist", "0", "-movflags", "+faststart+negative_cts_offsets"],
    ];

    internal static string[] UploadSound { get; } =
    ["-c:a", "aac", "-b:a", "192k", "-ar", "48000", "-use_editlist", "0", "-movflags", "+faststart+negative_cts_offsets"];

    public Clips()
    {
        Ffmpeg = new FfmpegRunner(Options);
        Probe = new MediaProbe(Options);
        Meter = new SoundMeter(Ffmpeg);
        Mixer = new AudioMixer(Ffmpeg, Music, Meter);
        Assembler = new Assembler(Ffmpeg, Probe);
    }

    public static IOptions<FfmpegOptions> Options { get; } = Microsoft.Extensions.Options.Options.Create(new FfmpegOptions());
    public static MusicLibrary Music { get; } = new();
    public string Folder { get; } = Directory.CreateTempSubdirectory("yt-clips-").FullName;
    public FfmpegRunner Ffmpeg { get; }
    public MediaProbe Probe { get; }
    public SoundMeter Meter { get; }
    public AudioMixer Mixer { get; }
    public Assembler Assembler { get; }

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>A scene as the renderer writes it, from one of ffmpeg's own sources.</summary>
    public async Task<string> SceneAsync(string name, int frames, string source = "testsrc2=s=640x360:r=30")
    {
        await Ffmpeg.RunAsync(
            new FfmpegCommand(["-f", "lavfi", "-i", source, "-frames:v", $"{frames}", .. UploadPreset, FfmpegCommand.File(At(name))]),
            CancellationToken.None
        );
        return At(name);
    }

    /// <summary>A WAV as a voice writes it; samples from -1 to 1.</summary>
    public string Wav(string name, double seconds, Func<double, double> sampleAt)
    {
        var samples = (int)(seconds * 48_000);
        using var file = File.Create(At(name));
        using var writer = new BinaryWriter(file);
        writer.Write(Encoding.ASCII.GetBytes("RIFF"));
        writer.Write(36 + 2 * samples);
        writer.Write(Encoding.ASCII.GetBytes("WAVEfmt "));
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(48_000);
        writer.Write(96_000);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write(Encoding.ASCII.GetBytes("data"));
        writer.Write(2 * samples);
        for (var i = 0; i < samples; i++)
            writer.Write((short)(Math.Clamp(sampleAt(i / 48_000.0), -1, 1) * 32767));
        return At(name);
    }

    /// <summary>All samples of a file's sound, left channel, at 48 kHz.</summary>
    public async Task<short[]> DecodeAsync(string path)
    {
        using var bytes = new MemoryStream();
        await Ffmpeg.RunAsync(
            new FfmpegCommand(["-i", FfmpegCommand.File(path), "-vn", "-af", "pan=mono|c0=c0", "-f", "s16le", "pipe:1"])
            {
                Drain = (stream, stop) => stream.CopyToAsync(bytes, stop),
            },
            CancellationToken.None
        );
        var raw = bytes.ToArray();
        return [.. Enumerable.Range(0, raw.Length / 2).Select(i => BinaryPrimitives.ReadInt16LittleEndian(raw.AsSpan(2 * i)))];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
