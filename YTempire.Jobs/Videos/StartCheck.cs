using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos.Scripts;

namespace YTempire.Jobs.Videos;

/// <summary>What was asked for, found to be possible.</summary>
public sealed record CheckedStart(StartVideo Request, string Topic, string Notes)
{
    private const int LongestTitle = 255;

    public (Video Video, VideoScriptText Text) Make(Guid userId)
    {
        var video = new Video
        {
            UserId = userId,
            ChannelId = Request.ChannelId,
            Title = Topic.Length > LongestTitle ? Topic[..LongestTitle] : Topic,
            Format = Request.Format,
            TargetSeconds = Request.TargetSeconds,
            TemplateId = Request.TemplateId,
            VoiceModel = Request.VoiceId,
            // Of the topic and not of chance: the same request gives the same frames, and so costs nothing the second time.
            Seed = Math.Abs(BitConverter.ToInt32(Convert.FromHexString(PipelineJson.HashText(Topic)), 0) % 1_000_000),
        };
        return (
            video,
            new VideoScriptText
            {
                VideoId = video.Id,
                UserId = userId,
                Topic = Topic,
                Notes = Notes,
            }
        );
    }
}

/// <summary>Refuses at once what no worker could make.</summary>
public static class StartCheck
{
    public const int LongestTopic = 500;
    public const int MostWords = 50_000;
    public const int LongestShort = 50;
    public const int Longest = 3600;
    public const int Shortest = 5;

    public static Outcome<CheckedStart> Check(StartVideo request)
    {
        var sample = request.SampleId is null ? null : SampleTopics.Find(request.SampleId);
        if (request.SampleId is not null && sample is null)
            return new Refusal("sample.unknown", "There is no such sample topic.", "Choose one from the list.");
        var topic = Plain(string.IsNullOrWhiteSpace(request.Topic) ? sample?.Title : request.Topic);
        if (topic.Length == 0)
            return new Refusal("topic.missing", "A video needs a topic.", "Type what it is about, or choose a sample.");
        if (topic.Length > LongestTopic)
            return new Refusal("topic.too_long", $"The topic is longer than {LongestTopic} characters.", "Put the rest into the notes.");
        var notes = (string.IsNullOrWhiteSpace(request.Notes) ? sample?.Notes : request.Notes) ?? "";
        if (Words.Count(notes) > MostWords)
            return new Refusal(
                "notes.too_long",
                $"The notes have more than {MostWords:N0} words.",
                "Give the part that this video is about."
            );
        var longest = request.Format == VideoFormat.Short ? LongestShort : Longest;
        if (request.TargetSeconds < Shortest || request.TargetSeconds > longest)
            return new Refusal("length.impossible", $"The length must be between {Shortest} and {longest} seconds.", "Change the length.");
        return new CheckedStart(request, topic, notes.Replace("\0", "", StringComparison.Ordinal));
    }

    /// <summary>One line; PostgreSQL's text holds no NUL.</summary>
    private static string Plain(string? topic) =>
        string.Join(
            ' ',
            (topic ?? "").Replace("\0", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}
