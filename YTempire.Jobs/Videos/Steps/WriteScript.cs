using Microsoft.EntityFrameworkCore;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Speech;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos.Steps;

/// <summary>Topic and notes to <c>script.json</c>. A script that is there already (written earlier, or changed by a person) stays as it is.</summary>
public sealed class WriteScript(StepRunner runner, ScriptWriters writers, VoiceChoice voices, StepRecorder recorder) : IVideoStep
{
    private const string Part = "script.json";

    /// <summary>What a model was told and answered.</summary>
    private const string Messages = "messages.json";

    public StepKind Kind => StepKind.WriteScript;

    public async Task RunAsync(VideoRun run, CancellationToken cancel)
    {
        if (run.Written is null)
            await WriteAsync(run, cancel);
        await ChooseVoiceAsync(run, run.Written!, cancel);
    }

    /// <summary>Now that the words are known. Kept with the video: a voice that is installed or chosen later must not come in halfway.</summary>
    private async Task ChooseVoiceAsync(VideoRun run, VideoScript script, CancellationToken cancel)
    {
        var text = string.Join(' ', script.Scenes.Select(s => s.Narration));
        var chosen = await voices.ChooseAsync(run.KeptVoice ?? run.ChannelVoice, text, script.Language, cancel);
        run.VoiceId = chosen.Id;
        if (chosen.Id == run.KeptVoice)
            return;
        if (chosen.Remark is not null)
            run.Written = script with { Remarks = [.. script.Remarks, chosen.Remark] };
        await recorder.UnderLeaseAsync(
            run,
            async db =>
            {
                (await db.Videos.SingleAsync(v => v.Id == run.VideoId, cancel)).VoiceModel = chosen.Id;
                (await db.VideoScripts.SingleAsync(s => s.VideoId == run.VideoId, cancel)).Script = PipelineJson.Write(run.Written);
            },
            cancel
        );
    }

    private async Task WriteAsync(VideoRun run, CancellationToken cancel)
    {
        var writer = writers.Default;
        var spec = new StepSpec(Kind, new { run.Brief, Writer = writer.Name }, writer.Version, writer.IsModel ? [Part, Messages] : [Part])
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
        if (writer.IsModel)
            work.Write(Messages, written.Messages);
        work.Write(Part, written.Script);
    }
}
