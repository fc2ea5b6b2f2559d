namespace YTempire.Jobs.Integrations.Ffmpeg;

/// <summary>Pipes drawn frames into ffmpeg.</summary>
public sealed class FrameEncoder;
