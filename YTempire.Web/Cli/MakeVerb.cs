using System.CommandLine;
using YTempire.Jobs.Videos;

namespace YTempire.Web.Cli;

/// <summary><c>./ytempire make TOPIC</c>: the same pipeline, database and queue as in the browser, from a terminal.</summary>
internal static class MakeVerb
{
    public static Command Create()
    {
        var topic = new Argument<string>("TOPIC") { Description = "What the video is about.", Arity = ArgumentArity.ZeroOrOne };
        var notes = new Option<string?>("--notes")
        {
            Description = "File with notes, an article, Markdown or CSV; - reads them from the input.",
        };
        var sample = new Option<string?>("--sample") { Description = "A bundled sample topic instead, such as compound-interest." };
        var format = new Option<VideoFormat>("--format")
        {
            Description = "landscape, short or square.",
            CustomParser = r => Enum.TryParse<VideoFormat>(r.Tokens[0].Value, ignoreCase: true, out var f) ? f : Wrong(r),
            DefaultValueFactory = _ => VideoFormat.Landscape,
        };
        var minutes = new Option<double?>("--minutes") { Description = "Wanted length in minutes (1; a short: 0.75)." };
        var folder = new Option<string>("--out") { Description = "Folder for the files.", DefaultValueFactory = _ => "." };
        var person = new Option<string?>("--as")
        {
            Description = "E-mail of the account to make it for; otherwise a local one that cannot sign in.",
        };
        var channel = new Option<string?>("--channel") { Description = "Name of the account's channel." };
        var voice = new Option<string?>("--voice") { Description = "Voice, such as espeak:en-us; otherwise the channel's." };
        var verb = new Command("make", "Makes a video here in the terminal: video, thumbnail, captions, script, report.")
        {
            topic,
            notes,
            sample,
            format,
            minutes,
            folder,
            person,
            channel,
            voice,
        };
        verb.SetAction(
            (parsed, cancel) =>
                MakeWork.RunAsync(
                    new MakeOptions(
                        parsed.GetValue(topic) ?? "",
                        parsed.GetValue(notes),
                        parsed.GetValue(sample),
                        parsed.GetValue(format),
                        parsed.GetValue(minutes),
                        parsed.GetValue(folder)!,
                        parsed.GetValue(person),
                        parsed.GetValue(channel),
                        parsed.GetValue(voice)
                    ),
                    cancel
                )
        );
        return verb;
    }

    private static VideoFormat Wrong(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"'{result.Tokens[0].Value}' is no format: landscape, short or square.");
        return default;
    }
}

internal sealed record MakeOptions(
    string Topic,
    string? Notes,
    string? Sample,
    VideoFormat Format,
    double? Minutes,
    string Out,
    string? Person,
    string? Channel,
    string? Voice
)
{
    public StartVideo Request(Guid channel, string notes) => new(channel, Topic, notes, Sample, Format, Seconds, VoiceId: Voice);

    private int Seconds => (int)Math.Round(Math.Min(Minutes ?? (Format == VideoFormat.Short ? 0.75 : 1), 1000) * 60);
}
