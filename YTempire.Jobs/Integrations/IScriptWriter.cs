using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Integrations;

/// <summary>Turns a topic and what a person gave with it into a script. Never invents facts.</summary>
public interface IScriptWriter
{
    /// <summary>Such as <c>local</c> or <c>openai</c>.</summary>
    string Name { get; }

    string Version { get; }

    /// <summary>True when a model is asked: what it was told and what it answered is then kept beside the script.</summary>
    bool IsModel { get; }

    /// <summary>Refuses (never throws) what a person can mend: no notes and no model, notes over 50,000 words.</summary>
    Task<Outcome<WrittenScript>> WriteAsync(ScriptBrief brief, CancellationToken cancel);
}

/// <param name="Notes">Markdown, plain text or CSV, as pasted; may be empty.</param>
/// <param name="TargetSeconds">Wanted length; Shorts are at most 50.</param>
/// <param name="Niche">The channel's category, shown as the title's eyebrow.</param>
/// <param name="Audience">Who it is for, in the channel's words; may be empty.</param>
/// <param name="ChannelName">For the end card.</param>
public sealed record ScriptBrief(
    string Topic,
    string Notes,
    string Language,
    VideoFormat Format,
    int TargetSeconds,
    string Niche,
    string Audience,
    string ChannelName
);

/// <param name="Messages">What a model was told and answered, in order; empty without one.</param>
public sealed record WrittenScript(VideoScript Script, IReadOnlyList<Usage> Usage, IReadOnlyList<ModelMessage> Messages);

/// <param name="Role">system, user or assistant.</param>
public sealed record ModelMessage(string Role, string Content);
