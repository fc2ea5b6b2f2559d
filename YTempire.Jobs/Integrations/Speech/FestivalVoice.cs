using System.Globalization;
using System.Text;
using YTempire.Data.Plumbing;

namespace YTempire.Jobs.Integrations.Speech;

/// <summary>
/// Festival with the slt voice: the local default for English. Its script is constant; the text reaches it as one quoted datum in a file that is
/// read, never evaluated, and that holds nothing but ASCII letters and <c>.,;:?!'</c>, because Scheme in the wrong place runs shell commands.
/// </summary>
public sealed class FestivalVoice : IVoice
{
    private const string Voice = "cmu_us_slt_arctic_hts";
    private const int MaxWords = 400;
    private const int LookAhead = 4;
    private static readonly string[] VoiceFolders =
    [
        "/usr/share/festival/voices/us",
        "/usr/share/festival/voices/english",
        "/usr/local/share/festival/voices/us",
    ];

    private const string Script = """
        (voice_cmu_us_slt_arctic_hts)
        (set! hts_engine_params (append hts_engine_params (list (list "-r" (car (load "speed.scm" t))))))
        (set! utt (utt.synth (eval (list 'Utterance 'Text (car (load "text.scm" t))))))
        (utt.save.wave utt "speech.wav" 'riff)
        (set! out (fopen "words.txt" "w"))
        (define (tell token)
         (mapcar
          (lambda (word)
            (format out "%f %f " (item.feat word "word_start") (item.feat word "word_end")))
          (item.daughters token))
         (format out "%s\n" (item.name token))
         (if (item.next token) (tell (item.next token))))
        (tell (utt.relation.first utt 'Token))
        (fclose out)
        """;

    public string Engine => "festival";

    public string Version => "2.5-slt-hts-2";

    public Task<IReadOnlyList<VoiceDescription>> ListAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<VoiceDescription>>(IsInstalled ? [new($"{Engine}:{Voice}", "Slt (English, US)", "en-US", true)] : []);

    public async Task<Spoken> SpeakAsync(SpeechRequest request, string wavPath, CancellationToken cancel)
    {
        if (!IsInstalled)
            throw new FailureException(
                "festival.missing",
                "The local English voice (festival with slt-hts) is not installed.",
                "Install festival and festvox-us-slt-hts, or choose another voice."
            );
        if (TextScripts.Foreign(request.Text) is { } script)
            throw new FailureException(
                "voice.script",
                $"The local English voice cannot read {script} text.",
                $"Choose the voice espeak:{TextScripts.LanguageOf(request.Text, "en")} for this channel or video."
            );
        var text = SpokenText.Of(request.Text, "en");
        if (text.Display.Count > MaxWords)
            throw new FailureException(
                "voice.too_long",
                $"One scene of {text.Display.Count} words is too much for one breath.",
                "Split it: a scene has at most 60 words."
            );
        using var folder = new WorkFolder(wavPath);
        var said = text.Said.Select(Safe).ToList();
        if (said.All(s => !s.Any(char.IsAsciiLetter)))
            throw new FailureException(
                "voice.nothing_to_say",
                "There is nothing in the scene that can be spoken.",
                "Give it a narration in words."
            );
        await File.WriteAllTextAsync(
            folder.File("text.scm"),
            $"\"{string.Join(' ', said.Where(s => s.Length > 0))}\"\n",
            Encoding.ASCII,
            cancel
        );
        await File.WriteAllTextAsync(
            folder.File("speed.scm"),
            Math.Clamp(request.Speed, 0.5, 2).ToString("0.00", CultureInfo.InvariantCulture) + "\n",
            cancel
        );
        await File.WriteAllTextAsync(folder.File("speak.scm"), Script, cancel);
        var cpu = await EngineProcess.RunAsync(Engine, ["festival", "-b", "speak.scm"], folder.Path, TimeSpan.FromSeconds(90), cancel);
        var (sound, removed) = Sound.Read(folder.File("speech.wav")).Trim(0.05);
        sound.Write(wavPath);
        var spans = Spans(said, await File.ReadAllLinesAsync(folder.File("words.txt"), cancel));
        return new(
            sound.Seconds,
            WordClock.Tell(text.Display, spans, sound.Seconds, removed),
            new("compute", (decimal)Math.Round(cpu, 2), "cpu_second")
        );
    }

    private static bool IsInstalled =>
        Programs.Find("festival") is not null && VoiceFolders.Any(f => Directory.Exists(Path.Combine(f, Voice)));

    private static string Safe(string said) =>
        string.Concat(said.Where(c => char.IsAsciiLetter(c) || c is '.' or ',' or ';' or ':' or '?' or '!' or '\'' or ' ')).Trim();

    /// <summary>
    /// Festival's tokens are our said words, in order, each with the times of its words (a punctuation mark is a word of no length). A word whose
    /// letters are not met at once is looked for a little further on; one that is not found shares its neighbour's time.
    /// </summary>
    private static List<(double Start, double End)?> Spans(List<string> said, string[] lines)
    {
        var tokens = lines
            .Select(l => l.Split(' '))
            .Select(p =>
                (Name: Letters(p[^1]), Times: p[..^1].Select(t => double.Parse(t, CultureInfo.InvariantCulture)).Where(t => t > 0).ToList())
            )
            .ToList();
        var spans = new List<(double, double)?>();
        var at = 0;
        foreach (var word in said)
        {
            var times = new List<double>();
            foreach (var part in word.Split(' ').Select(Letters).Where(p => p.Length > 0))
            {
                var found = tokens.FindIndex(at, Math.Min(LookAhead, tokens.Count - at), t => t.Name == part);
                if (found < 0)
                    continue;
                times.AddRange(tokens[found].Times);
                at = found + 1;
            }
            spans.Add(times.Count >= 2 ? (times[0], times[^1]) : null);
        }
        return spans;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
