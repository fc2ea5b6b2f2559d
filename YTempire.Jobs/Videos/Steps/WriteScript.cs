using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>Topic and notes to <c>script.json</c>. A script that is there already (written earlier, or changed by a person) stays as it is.</summary>
public sealed class WriteScript(StepRunner runner, ScriptWriters writers) : IVideoStep
{
    private const string Part = "script.json";

    public StepKind Kind => StepKind.WriteScript;

    public async Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        if (run.Written is not null)
            return;
        var writer = writers.Default;
        var spec = new StepSpec(Kind, new { run.Brief, Writer = writer.Name }, writer.Version, Part)
        {
            OnDone = (files, video, db) =>
            {
                var script = files.Read<VideoScript>(Part);
                video.Title = script.Title.Length > 255 ? script.Title[..255] : script.Title;
                db.VideoScripts.Single(s => s.VideoId == video.Id).Script = PipelineJson.Write(script);
            },
        };
        var made = await runner.RunAsync(run, spec, work => WriteAsync(writer, run, work), cancel);
        run.Written = made.Read<VideoScript>(Part);
    }

    private static async Task WriteAsync(IScriptWriter writer, VideoRun run, StepWork work)
    {
        var written = (await writer.WriteAsync(run.Brief, work.Cancel)).OrFail();
        work.Charge(written.Usage);
        work.Write(Part, written.Script);
    }
}
