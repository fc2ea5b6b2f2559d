using System.Globalization;
using System.Runtime.InteropServices;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>espeak-ng: robotic, but it reads more than a hundred languages and tells when each word begins.</summary>
public sealed class EspeakVoice : IVoice
{
    private const int MaxWords = 400;
    private const int WordsAMinute = 165;
    private static readonly string[] Libraries =
    [
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
        "/usr/lib64",
        "/usr/lib",
        "/usr/local/lib",
    ];
    private readonly Lazy<IReadOnlyList<VoiceDescription>> voices = new(ReadVoices);

    public string Engine => "espeak";

    public string Version => "1.51-1";

    public Task<IReadOnlyList<VoiceDescription>> ListAsync(CancellationToken cancel) => Task.FromResult(IsInstalled ? voices.Value : []);

    public async Task<Spoken> SpeakAsync(SpeechRequest request, string wavPath, CancellationToken cancel)
    {
        if (!IsInstalled)
            throw new FailureException(
                "espeak.missing",
                "The voice engine espeak-ng is not installed.",
                "Install espeak-ng, or choose another voice."
            );
        var name = request.VoiceId.Split(':', 2)[^1];
        if (voices.Value.All(v => v.Id != $"{Engine}:{name}"))
            throw new FailureException(
                "voice.unknown",
                $"espeak-ng has no voice “{name}”.",
                "Choose another voice in the channel's settings."
            );
        var text = SpokenText.Of(request.Text, name);
        if (text.Display.Count > MaxWords * (TextScripts.Foreign(request.Text) is null ? 1 : 3))
            throw new FailureException(
                "voice.too_long",
                $"One scene of {text.Display.Count} words is too much for one breath.",
                "Split it: a scene has at most 60 words."
            );
        var isSpaced = !text.Display.Any(IsUnspaced);
        var (said, starts) = text.Lay(isSpaced);
        if (!said.Any(char.IsLetterOrDigit))
            throw new FailureException(
                "voice.nothing_to_say",
                "There is nothing in the scene that can be spoken.",
                "Give it a narration in words."
            );
        using var folder = new WorkFolder(wavPath);
        await File.WriteAllTextAsync(folder.File("text.txt"), said, cancel);
        var rate = ((int)Math.Round(WordsAMinute * Math.Clamp(request.Speed, 0.5, 2))).ToString(CultureInfo.InvariantCulture);
        var helper = Path.Combine(AppContext.BaseDirectory, "YTempire.Jobs.dll");
        var cpu = await EngineProcess.RunAsync(
            Engine,
            [DotnetHost, "exec", helper, "espeak", name, rate],
            folder.Path,
            TimeSpan.FromSeconds(60),
            cancel
        );
        var (sound, removed) = Sound.Read(folder.File("speech.wav")).Trim(0.05);
        sound.Write(wavPath);
        var events = (await File.ReadAllLinesAsync(folder.File("words.txt"), cancel))
            .Select(l => l.Split(' ').Select(int.Parse).ToArray())
            .Select(p => (At: p[0], Seconds: p[1] / 1000.0))
            .ToList();
        return new(
            sound.Seconds,
            WordClock.Tell(text.Display, Spans(starts, said.Length, events), sound.Seconds, removed),
            new("compute", (decimal)Math.Round(cpu, 2), "cpu_second")
        );
    }

    private static bool IsInstalled =>
        Programs.Find("espeak-ng") is not null && Libraries.Any(l => File.Exists(Path.Combine(l, "libespeak-ng.so.1")));

    /// <summary>The host that runs us; an apphost has the same one beside its shared framework.</summary>
    private static string DotnetHost => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    private static bool IsUnspaced(string word) => Words.Join([word, word]).Length == word.Length * 2;

    /// <summary>A displayed word lasts from the first event inside its own characters to the next word's first.</summary>
    private static List<(double Start, double End)?> Spans(IReadOnlyList<int> starts, int length, List<(int At, double Seconds)> events)
    {
        var first = starts
            .Select((start, i) => (From: start, To: i + 1 < starts.Count ? starts[i + 1] : length))
            .Select(w => events.Where(e => e.At >= w.From && e.At < w.To).Select(e => (double?)e.Seconds).FirstOrDefault())
            .ToList();
        return
        [
            .. first.Select(
                (at, i) =>
                    at is { } s ? (s, first.Skip(i + 1).FirstOrDefault(n => n is not null) ?? double.MaxValue) : ((double, double)?)null
            ),
        ];
    }

    private static List<VoiceDescription> ReadVoices()
    {
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("espeak-ng", "--voices") { RedirectStandardOutput = true }
        )!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n').Skip(1);
        process.WaitForExit(5000);
        return
        [
            .. lines
                .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                // Mbrola voices are listed but need data of their own; a language's first plain voice stands for it.
                .Where(f => f.Length >= 5 && !f[4].StartsWith("mb/", StringComparison.Ordinal) && f[1] != "variant")
                .DistinctBy(f => f[1])
                .OrderBy(f => f[1] == "en-us" ? 0 : 1)
                .Select(f => new VoiceDescription($"espeak:{f[1]}", f[3].Replace('_', ' '), f[1], true)),
        ];
    }
}
