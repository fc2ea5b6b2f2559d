namespace YTempire.Web.Videos;

/// <summary>Marker of VideosTexts.resx: home, videos, a video, a new one.</summary>
public sealed class VideosTexts;
