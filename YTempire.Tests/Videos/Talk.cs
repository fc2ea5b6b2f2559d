using CsCheck;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Tests.Videos;

/// <summary>Scripts and speeches as an engine would give them, made up for tests of what comes after.</summary>
internal static class Talk
{
    private static readonly string[] Vocabulary =
    [
        "a",
        "is",
        "the",
        "money",
        "grows,",
        "interest",
        "compounds.",
        "$174,494",
        "extraordinarily",
        "Why?",
        "\"quoted\"",
        "7%",
        "-->",
        "<b>bold</b>",
        "naïve",
        "水",
        "汽",
        "مرحبا",
        "🚀",
        "https://example.org/a/very/long/address/that/no/line/can/ever/hold",
    ];

    /// <summary>Scenes of 1 to 60 words, 9 to 15 characters a second, now and then a pause, with quiet at the sound's ends.</summary>
    public static Gen<(VideoScript Script, IReadOnlyList<Spoken> Speeches)> Any { get; } =
        Gen.Select(
                Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[1, 60],
                Gen.Double[9, 15],
                Gen.Double[0, 0.5],
                Gen.Double[0, 0.8],
                (words, pace, before, after) => (words, speech: Say(words, pace, before, after))
            )
            .List[1, 8]
            .Select(scenes =>
                (
                    Script([.. scenes.Select((s, i) => Scene(i, string.Join(' ', s.words)))]),
                    (IReadOnlyList<Spoken>)[.. scenes.Select(s => s.speech)]
                )
            );

    /// <summary>Speech at an even pace, in characters a second.</summary>
    public static Spoken Say(IReadOnlyList<string> words, double pace = 14, double before = 0.1, double after = 0.2)
    {
        var timings = new List<WordTiming>();
        var now = before;
        foreach (var word in words)
        {
            var end = now + Math.Max(2, word.Length) / pace;
            timings.Add(new WordTiming(word, now, end));
            now = end + 1 / pace + (word[^1] is '.' or '?' ? 0.3 : 0);
        }
        return new Spoken(timings[^1].End + after, timings, new Usage("compute", 0, "cpu_second"));
    }

    public static Spoken Say(string text, double pace = 14) => Say(Words.Split(text), pace);

    public static Scene Scene(int number, string narration, SceneContent? content = null, params Cue[] cues) =>
        new($"s{number}", "", narration, content ?? new StatementContent(narration, []), cues);

    public static VideoScript Script(params Scene[] scenes) =>
        new("A title", scenes[0].Narration.Split('.')[0], "en", scenes, "Subscribe.", [], []);

    public static Timeline Timeline(params string[] narrations) =>
        TimelinePlanner.Plan(Script([.. narrations.Select((n, i) => Scene(i, n))]), [.. narrations.Select(n => Say(n))]);
}
