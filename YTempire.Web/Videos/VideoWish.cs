using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Web.Videos;

/// <summary>The "New video" form while it is being filled in.</summary>
public sealed class VideoWish
{
    public Guid ChannelId { get; set; }
    public string Topic { get; set; } = "";
    public string Notes { get; set; } = "";
    public string? SampleId { get; set; }
    public VideoFormat Format { get; private set; } = VideoFormat.Landscape;
    public int Seconds { get; set; } = 60;

    /// <summary>Lengths to choose from, in seconds. YouTube's Shorts are kept to 50.</summary>
    public IReadOnlyList<int> Lengths => LengthsOf(Format);

    public int NoteWords => Notes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public bool IsBlank => Topic.Length == 0 && Notes.Length == 0 && SampleId is null;

    public void Shape(VideoFormat format)
    {
        Format = format;
        if (!Lengths.Contains(Seconds))
            Seconds = format is VideoFormat.Short ? 30 : 60;
    }

    /// <summary>A sample brings its title and notes; both stay editable.</summary>
    public void Take(SampleTopic? sample) => (SampleId, Topic, Notes) = (sample?.Id, sample?.Title ?? "", sample?.Notes ?? "");

    /// <summary>What the browser kept of an unfinished form. Field by field: an old draft may lack some, or hold nonsense.</summary>
    public void Restore(IReadOnlyDictionary<string, string> draft)
    {
        Topic = draft.GetValueOrDefault("topic", "");
        Notes = draft.GetValueOrDefault("notes", "");
        if (Enum.TryParse<VideoFormat>(draft.GetValueOrDefault("format"), out var format) && Enum.IsDefined(format))
            Shape(format);
        if (int.TryParse(draft.GetValueOrDefault("seconds"), out var seconds) && Lengths.Contains(seconds))
            Seconds = seconds;
    }

    public StartVideo ToRequest() => new(ChannelId, Topic.Trim(), Notes, SampleId, Format, Seconds);

    private static int[] LengthsOf(VideoFormat format) =>
        format is VideoFormat.Short ? [15, 20, 30, 40, 50] : [20, 30, 60, 90, 120, 180, 300, 480, 600];
}
