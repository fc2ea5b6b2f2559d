using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;

namespace YTempire.Web.Cli;

/// <summary>Starts the video, follows it, and writes its files.</summary>
internal static class MakeWork
{
    /// <summary>When another process has the instance but takes no jobs, this one does after so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(MakeOptions options, CancellationToken cancel)
    {
        var notes = await ReadNotesAsync(options.Notes, cancel);
        Directory.CreateDirectory(options.Out);
        await using var session = await AppSession.OpenAsync("make", cancel);
        await using var scope = session.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var channel = await new MakeChannel(services).FindAsync(options, cancel);
        var pipeline = services.GetRequiredService<VideoPipeline>();
        var request = new StartVideo(
            channel,
            options.Topic,
            notes,
            options.Sample,
            options.Format,
            options.Seconds,
            VoiceId: options.Voice
        );
        var started = (await pipeline.StartAsync(request, cancel)).OrFail();
        if (session.Instance.IsOwner)
            await session.StartWorkersAsync(cancel);
        try
        {
            var follower = new VideoFollower(services.GetRequiredService<Databases>(), started);
            var end = await MakeProgress.ShowAsync(
                follower,
                () => session.StartWorkersAsync(cancel),
                session.Instance.IsOwner ? TimeSpan.MaxValue : Patience,
                cancel
            );
            if (end.Status is not GenerationStatus.Ready)
                throw new FailureException("make.stopped", end.Error ?? "The video was cancelled.", "");
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await pipeline.CancelAsync(started, CancellationToken.None);
            await Console.Error.WriteLineAsync("Cancelled. The same command goes on where it was.");
            throw;
        }
        await ExportAsync(services.GetRequiredService<VideoFiles>(), started, options.Out, cancel);
        return Verbs.Ok;
    }

    private static async Task ExportAsync(VideoFiles files, Guid video, string folder, CancellationToken cancel)
    {
        string[] names =
        [
            ArtefactNames.Film,
            ArtefactNames.Thumbnail,
            ArtefactNames.Srt,
            ArtefactNames.Vtt,
            ArtefactNames.Script,
            ArtefactNames.Report,
        ];
        foreach (var name in names)
        {
            var file =
                await files.FindAsync(video, name, cancel)
                ?? throw new FailureException("make.file_gone", $"{name} is no longer in the store.", "Run the same command again.");
            File.Copy(file.Path, Path.Combine(folder, name), overwrite: true);
        }
        Console.WriteLine(Path.GetFullPath(Path.Combine(folder, ArtefactNames.Film)));
    }

    private static async Task<string> ReadNotesAsync(string? path, CancellationToken cancel)
    {
        if (path is null)
            return "";
        if (path == "-")
            return await Console.In.ReadToEndAsync(cancel);
        if (!File.Exists(path))
            throw new FailureException("notes.missing", $"There is no file {path}.", "Check the path after --notes.");
        return await File.ReadAllTextAsync(path, cancel);
    }
}
