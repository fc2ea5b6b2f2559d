using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos.Scripts.Writing;

namespace YTempire.Jobs.Videos.Scripts;

/// <summary>Step 2: makes any script, written by a machine or a person, fit to be spoken and drawn; refuses it with the scene at fault.</summary>
public static class ScenePlanner
{
    /// <summary>Longest narration of one scene, in words; <see cref="Pace.Longest"/> says it in seconds.</summary>
    public const int MaxSceneWords = 60;

    /// <summary>Longest Short, in seconds.</summary>
    public const int MostShortSeconds = 50;

    /// <summary>Raise when the same script would be planned differently.</summary>
    public const string Version = "2";

    private const int MostScenes = 200;
    private const int MostTitle = 100;

    /// <param name="targetSeconds">Wanted length; the script may be half as long again, but a Short never longer than 50 s by its estimate.</param>
    public static Outcome<VideoScript> Plan(VideoScript script, VideoFormat format, int targetSeconds)
    {
        if (string.IsNullOrWhiteSpace(script.Title) || script.Title.Length > MostTitle)
            return new Refusal("script.title", $"The title has {script.Title.Length} characters.", $"A title has 1 to {MostTitle}.");
        if (script.Scenes.Count is 0 or > MostScenes)
            return new Refusal(
                "script.scenes",
                script.Scenes.Count == 0 ? "The script has no scenes." : $"The script has {script.Scenes.Count} scenes.",
                $"A script has 1 to {MostScenes}."
            );
        foreach (var (scene, number) in script.Scenes.Select((s, i) => (s, i + 1)))
            if (Fault(scene, number) is { } fault)
                return fault;
        var limit = Math.Max(targetSeconds * 1.5, targetSeconds + 20);
        if (TooLong(script, format == VideoFormat.Short ? Math.Min(limit, MostShortSeconds) : limit) is { } tooLong)
            return tooLong;
        return script with { Scenes = [.. SceneIds.Assign([.. script.Scenes.SelectMany(s => SceneSplitter.Split(s, script.Language))])] };
    }

    private static Refusal? Fault(Scene scene, int number)
    {
        var where = scene.Heading.Length > 0 ? $"Scene {number} (“{scene.Heading}”)" : $"Scene {number}";
        if (!scene.Narration.Any(char.IsLetterOrDigit))
            return new("script.empty_narration", $"{where} says nothing.", "Give it a narration, or delete it.");
        return scene.Content is null
                ? new("script.unknown_kind", $"{where} shows nothing that is known.", "Choose one of the kinds of scene.")
            : ContentFault(scene.Content) is { } why
                ? new("script.content", $"{where}: {why}.", "Mend it, or choose another kind of scene.")
            : null;
    }

    private static string? ContentFault(SceneContent content) =>
        content switch
        {
            ChartContent { Points.Count: < 2 } => "a chart needs at least two values",
            ChartContent chart when chart.Points.Any(p => !double.IsFinite(p.Value)) => "a chart's values must be numbers",
            ChartContent { Style: ChartStyle.Pie } pie when pie.Points.Any(p => p.Value < 0) || pie.Points.All(p => p.Value == 0) =>
                "a pie has no negative and no empty parts",
            ListContent { Items.Count: 0 } => "the list is empty",
            TimelineContent { Events.Count: 0 } => "the timeline is empty",
            EquationContent { Parts.Count: 0 } => "the equation is empty",
            DiagramContent { Nodes.Count: 0 } => "the diagram has no boxes",
            DiagramContent d when d.Arrows.Any(a => a.From < 0 || a.To < 0 || a.From >= d.Nodes.Count || a.To >= d.Nodes.Count) =>
                "an arrow points at a box that is not there",
            ComparisonContent c when c.Left.Points.Count + c.Right.Points.Count == 0 => "the comparison has no points",
            CodeContent c when string.IsNullOrWhiteSpace(c.Source) => "there is no code",
            StatementContent s when string.IsNullOrWhiteSpace(s.Text) => "the statement is empty",
            BigNumberContent n when string.IsNullOrWhiteSpace(n.Number) => "the number is missing",
            QuoteContent q when string.IsNullOrWhiteSpace(q.Text) => "the quote is empty",
            ImageContent i when string.IsNullOrWhiteSpace(i.FileKey) => "the image is missing",
            _ => null,
        };

    private static Refusal? TooLong(VideoScript script, double limit)
    {
        var seconds = 0.0;
        for (var i = 0; i < script.Scenes.Count; i++)
        {
            seconds += Pace.SceneSeconds(script.Scenes[i].Narration, script.Language);
            if (seconds > limit)
                return new(
                    "script.too_long",
                    $"The script takes longer than {limit:0} s: scene {i + 1} of {script.Scenes.Count} passes that mark.",
                    "Shorten it from there on, or raise the video's length."
                );
        }
        return null;
    }
}
