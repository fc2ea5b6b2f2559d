using YTempire.Jobs.Integrations;
using YTempire.Jobs.Queue;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Jobs.Videos.Timelines;

namespace YTempire.Jobs.Videos;

/// <summary>One pass through the pipeline: what is asked for, and what the steps so far have made of it. Later steps read what earlier ones set.</summary>
public sealed class VideoRun
{
    public required Guid VideoId { get; init; }
    public required Guid UserId { get; init; }
    public required Guid ChannelId { get; init; }
    public required JobLease Lease { get; init; }
    public required ScriptBrief Brief { get; init; }
    public required BrandTheme Theme { get; init; }
    public required int Seed { get; init; }

    /// <summary>Kept with the video: asked for, or chosen by an earlier pass.</summary>
    public required string? KeptVoice { get; init; }

    /// <summary>The channel's; null lets the product choose for the script's language.</summary>
    public required string? ChannelVoice { get; init; }

    /// <summary>Engine, colon, name; one for the whole video, chosen once its words are known.</summary>
    public string VoiceId { get; set; } = "";

    /// <summary>Null for no music.</summary>
    public required string? Mood { get; init; }

    /// <summary>A script that a person changed, or that step 1 wrote earlier.</summary>
    public VideoScript? Written { get; set; }

    public VideoFormat Format => Brief.Format;

    /// <summary>As planned: what is really said and shown.</summary>
    public VideoScript Script { get; set; } = null!;
    public SpokenScene[] Speeches { get; set; } = [];
    public Timeline Timeline { get; set; } = null!;
    public StepFiles[] Scenes { get; set; } = [];
    public StepFiles Mix { get; set; } = null!;
    public StepFiles Film { get; set; } = null!;
    public StepFiles Captions { get; set; } = null!;

    /// <summary>File of a scene's picture; null for drawn scenes.</summary>
    public string?[] Pictures { get; set; } = [];
}

/// <summary>A scene's speech and the sound file that holds it.</summary>
public sealed record SpokenScene(Spoken Spoken, string WavKey, string WavPath);
