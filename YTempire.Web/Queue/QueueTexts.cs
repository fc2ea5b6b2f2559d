namespace YTempire.Web.Queue;

/// <summary>Marker of QueueTexts.resx.</summary>
public sealed class QueueTexts;
