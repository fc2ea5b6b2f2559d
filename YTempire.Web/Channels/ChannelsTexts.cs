namespace YTempire.Web.Channels;

/// <summary>Marker of ChannelsTexts.resx.</summary>
public sealed class ChannelsTexts;
