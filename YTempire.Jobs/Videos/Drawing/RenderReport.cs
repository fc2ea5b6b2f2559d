namespace YTempire.Jobs.Videos.Drawing;

/// <param name="Frames">Frames in the file; always the shot's own number.</param>
/// <param name="CpuSeconds">Processor time of the drawing thread and of its encoder.</param>
public sealed record RenderReport(int Frames, double CpuSeconds, DrawingEvidence Evidence);
