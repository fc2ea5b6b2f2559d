using YTempire.Data;
using YTempire.Data.Videos;

namespace YTempire.Jobs.Videos;

/// <summary>Files under their names on the video's page.</summary>
public static class ArtefactNames
{
    public const string Film = "video.mp4";
    public const string Script = "script.json";
    public const string Report = "report.json";
    public const string Quality = "qc.json";
    public const string Srt = "captions.srt";
    public const string Vtt = "captions.vtt";
    public const string Thumbnail = "thumb.jpg";

    /// <param name="number">1-based.</param>
    public static string Still(int number) => $"scene-{number}.jpg";

    public static async Task SetAsync(YTempireDb db, VideoRun run, string name, string key, string path, CancellationToken cancel)
    {
        var row = await db.Artefacts.FindAsync([run.VideoId, name], cancel);
        if (row is null)
        {
            row = new Artefact
            {
                VideoId = run.VideoId,
                UserId = run.UserId,
                Name = name,
                FileKey = key,
                ContentType = ContentType(name),
            };
            db.Artefacts.Add(row);
        }
        (row.FileKey, row.Bytes) = (key, new FileInfo(path).Length);
    }

    public static string ContentType(string name) =>
        Path.GetExtension(name) switch
        {
            ".mp4" => "video/mp4",
            ".jpg" => "image/jpeg",
            ".vtt" => "text/vtt",
            ".srt" => "application/x-subrip",
            ".json" => "application/json",
            var other => throw new ArgumentException($"No content type is known for {other}.", nameof(name)),
        };
}
