namespace YTempire.Jobs.Videos;

/// <summary>What a person asks for when they press "New video".</summary>
/// <param name="Topic">What it is about; may be empty when <paramref name="SampleId"/> names a bundled sample.</param>
/// <param name="Notes">Markdown, plain text or CSV; at most 50,000 words.</param>
/// <param name="SampleId">One of the bundled sample topics; its topic and notes are used where the others are empty.</param>
/// <param name="VoiceId">Null takes the channel's voice, or the best one for its language.</param>
/// <param name="TargetSeconds">Wanted length; a Short is at most 50.</param>
public sealed record StartVideo(
    Guid ChannelId,
    string Topic,
    string Notes,
    string? SampleId,
    VideoFormat Format,
    int TargetSeconds,
    Guid? TemplateId = null,
    string? VoiceId = null
);
