namespace YTempire.Jobs.Videos;

/// <summary>The ten steps from a topic to a checked video, in their order; see docs/pipeline.md.</summary>
public enum StepKind
{
    WriteScript,
    PlanScenes,

    /// <summary>Once per scene.</summary>
    SpeakScene,

    /// <summary>Once per scene.</summary>
    FindVisual,
    Timeline,

    /// <summary>Once per scene.</summary>
    RenderScene,
    MixAudio,
    Assemble,
    CaptionsAndThumbnail,
    CheckQuality,
}
