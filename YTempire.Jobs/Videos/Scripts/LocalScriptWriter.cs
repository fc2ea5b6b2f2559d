using System.Globalization;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Speech;
using YTempire.Jobs.Videos.Scripts.Notes;
using YTempire.Jobs.Videos.Scripts.Writing;

namespace YTempire.Jobs.Videos.Scripts;

/// <summary>
/// Builds a script from what the person gives, without a model: their own sentences are said, and their numbers, lists, dates and quotes are shown.
/// It never states anything that the notes do not.
/// </summary>
public sealed class LocalScriptWriter : IScriptWriter
{
    private const int MostWords = 50_000;
    private const int FewestWords = 12;

    /// <summary>How much of the wanted length is planned for: voices differ a little, and a Short must not pass its limit.</summary>
    private const double Filled = 0.97;

    public string Name => "local";

    public string Version => "2";

    public bool IsModel => false;

    public Task<Outcome<WrittenScript>> WriteAsync(ScriptBrief brief, CancellationToken cancel) => Task.Run(() => Write(brief), cancel);

    private static Outcome<WrittenScript> Write(ScriptBrief brief)
    {
        var notes = string.IsNullOrWhiteSpace(brief.Notes) ? SampleTopics.Find(brief.Topic)?.Notes : brief.Notes;
        if (notes is null)
            return new Refusal(
                "script.no_notes",
                "A topic alone is not enough: without a model, the script is made of your own notes.",
                "Paste notes, an article or a table; or connect a model in the settings; or choose one of the sample topics."
            );
        // Counting first is cheap; reading a book as Markdown is not.
        if (Words.Count(notes) is var given && given > MostWords)
            return new Refusal(
                "script.notes_too_long",
                $"Your notes have {given:N0} words; at most {MostWords:N0} can be read at once.",
                "Paste the part that this video is about."
            );
        var document = NotesReader.Read(notes);
        var language = TextScripts.LanguageOf(Sample(document, brief.Topic), brief.Language);
        var beats = document.Sections.SelectMany((s, i) => new SectionWriter(s, i, language).Write()).ToList();
        if (beats.Sum(b => b.WordCount) < FewestWords)
            return new Refusal(
                "script.too_little",
                $"Your notes have {Counted(document.WordCount)}: too little for a video.",
                "Give it at least a few sentences, a list or a table with numbers."
            );

        var remarks = new List<string>();
        var opening = Opening.Find(beats);
        var ending = Ending.Of(opening.Rest, brief.ChannelName, language);
        var budget = Seconds(brief) * Filled - Pace.SceneSeconds(opening.Hook, language) - Pace.SceneSeconds(ending.Narration, language);
        var chosen = BeatChoice.Choose(ending.Rest, Math.Max(4, budget), language);
        var scenes = Compose(brief, opening, Variety.Vary(chosen), ending);
        var length = Pace.Seconds(scenes, language);
        if (chosen.Count < ending.Rest.Count)
            remarks.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Your notes have {document.WordCount:N0} words; the script uses {scenes.Sum(s => Words.Count(s.Narration)):N0} of them, chosen to fit {Seconds(brief)} seconds and to touch as many of your points as possible."
                )
            );
        if (!string.Equals(language, brief.Language, StringComparison.OrdinalIgnoreCase))
            remarks.Add(
                $"The notes are not written in the channel's language ({brief.Language}), so the script is in theirs ({language})."
            );
        if (length < Seconds(brief) * 0.8)
            remarks.Add($"Your notes fill about {length:0} of the wanted {Seconds(brief)} seconds; more notes make a longer video.");
        var claims = ClaimFinder.Find([(opening.Hook, opening.Source), .. chosen.Select(b => (b.Narration, b.Source))]);
        return new WrittenScript(
            new(Title(brief.Topic, opening.Hook), opening.Hook, language, scenes, ending.Text, claims, remarks),
            [],
            []
        );
    }

    private static List<Scene> Compose(ScriptBrief brief, Opening opening, IReadOnlyList<Beat> beats, Ending ending)
    {
        var title = Title(brief.Topic, opening.Hook);
        var scenes = new List<Scene>
        {
            new(
                "",
                "",
                Sentences.Close(opening.Hook),
                new TitleContent(title, Sentences.Emphasis(title, []), brief.Niche.Length > 0 ? brief.Niche : null),
                []
            ),
        };
        scenes.AddRange(beats.Select(b => new Scene("", b.Heading, b.Narration, b.Content, b.Cues)));
        scenes.Add(new("", "", ending.Narration, new EndCardContent(ending.Text, ending.Action), []));
        return [.. SceneIds.Assign(scenes)];
    }

    private static string Title(string topic, string hook)
    {
        var title = string.Join(' ', topic.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim();
        if (title.Length == 0)
            title = Sentences.Shorten(hook, 10);
        if (title.Length <= 100)
            return title;
        var cut = title[..99];
        cut = char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut;
        return (cut.LastIndexOf(' ') is > 40 and var at ? cut[..at] : cut) + "…";
    }

    private static int Seconds(ScriptBrief brief) =>
        brief.Format == VideoFormat.Short ? Math.Min(brief.TargetSeconds, ScenePlanner.MostShortSeconds) : brief.TargetSeconds;

    private static string Sample(NoteDocument document, string topic) =>
        string.Join(
            ' ',
            document
                .Sections.SelectMany(s =>
                    s.Blocks.Select(b =>
                            b switch
                            {
                                NoteParagraph p => p.Text,
                                NoteList l => string.Join(' ', l.Items),
                                NoteQuote q => q.Text,
                                _ => "",
                            }
                        )
                        .Prepend(s.Heading)
                )
                .Take(60)
        )
            is { Length: > 10 } text
            ? text
            : topic;

    private static string Counted(int words) => words == 1 ? "1 word" : $"{words} words";
}
