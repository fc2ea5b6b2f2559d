using YTempire.Data.Plumbing;
using YTempire.Jobs.Integrations;

namespace YTempire.Jobs.Videos.Scripts;

/// <summary>Builds a script from what the person gives, without a model and without inventing anything.</summary>
public sealed class LocalScriptWriter : IScriptWriter
{
    public string Name => "local";

    public string Version => "0";

    public Task<Outcome<WrittenScript>> WriteAsync(ScriptBrief brief, CancellationToken cancel)
    {
        var notes = brief.Notes.Length > 0 ? brief.Notes : SampleTopics.Find(brief.Topic)?.Notes ?? "";
        var scenes = notes
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Where(p => Words.Count(p) is > 3 and < 60)
            .Select((p, i) => new Scene($"s{i + 1}", "", p.Trim(), new StatementContent(p.Trim(), []), []))
            .Take(8)
            .ToList();
        if (scenes.Count == 0)
            return Task.FromResult<Outcome<WrittenScript>>(
                new Refusal("script.no_notes", "There is nothing to write from.", "Paste notes.")
            );
        var script = new VideoScript(brief.Topic, scenes[0].Narration, brief.Language, scenes, "Subscribe", [], []);
        return Task.FromResult<Outcome<WrittenScript>>(new WrittenScript(script, []));
    }
}
