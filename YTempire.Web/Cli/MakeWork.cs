using System.Globalization;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;

namespace YTempire.Web.Cli;

/// <summary>Starts the video, follows it, and writes its files.</summary>
internal static class MakeWork
{
    /// <summary>When another process has the instance but takes no jobs, this one does after so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly string[] Files =
    [
        ArtefactNames.Film,
        ArtefactNames.Thumbnail,
        ArtefactNames.Srt,
        ArtefactNames.Vtt,
        ArtefactNames.Script,
        ArtefactNames.Report,
    ];

    public static async Task<int> RunAsync(MakeOptions options, CancellationToken cancel)
    {
        // What can be refused is refused before anything is started.
        var notes = await NotesFile.ReadAsync(options.Notes, Console.OpenStandardInput(), cancel);
        StartCheck.Check(options.Request(Guid.Empty, notes)).OrFail();
        var folder = OutFolder.Open(options.Out);
        await using var session = await AppSession.OpenAsync("make", cancel);
        await using var scope = session.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var channel = await new MakeChannel(services).FindAsync(options, cancel);
        var started = (await services.GetRequiredService<VideoPipeline>().StartAsync(options.Request(channel, notes), cancel)).OrFail();
        await FollowAsync(session, services, started, cancel);
        await ExportAsync(services.GetRequiredService<VideoFiles>(), started, folder, cancel);
        await TellAsync(services.GetRequiredService<Databases>(), started, cancel);
        Console.WriteLine(folder.PathOf(ArtefactNames.Film));
        return Verbs.Ok;
    }

    private static async Task FollowAsync(AppSession session, IServiceProvider services, Guid video, CancellationToken cancel)
    {
        try
        {
            if (session.Instance.IsOwner)
                await session.StartWorkersAsync(cancel);
            var end = await MakeProgress.ShowAsync(
                new VideoFollower(services.GetRequiredService<Databases>(), video),
                () => session.StartWorkersAsync(cancel),
                session.Instance.IsOwner ? TimeSpan.MaxValue : Patience,
                cancel
            );
            if (end.Status is not GenerationStatus.Ready)
                throw new FailureException("make.stopped", end.Error ?? "The video was cancelled.", "");
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await services.GetRequiredService<VideoPipeline>().CancelAsync(video, CancellationToken.None);
            await Console.Error.WriteLineAsync("Cancelled. The same command goes on where it was.");
            throw;
        }
    }

    private static async Task ExportAsync(VideoFiles files, Guid video, OutFolder folder, CancellationToken cancel)
    {
        if (folder.Holds(Files) is { Count: > 0 } old)
            Console.WriteLine($"Replaced: {string.Join(", ", old)}");
        foreach (var name in Files)
        {
            var file =
                await files.FindAsync(video, name, cancel)
                ?? throw new FailureException("make.file_gone", $"{name} is no longer in the store.", "Run the same command again.");
            folder.Put(name, file.Path);
        }
    }

    private static async Task TellAsync(Databases databases, Guid video, CancellationToken cancel)
    {
        await using var db = databases.AsUser();
        var made = (await db.Videos.FindAsync([video], cancel))!;
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"Quality {made.QualityScore} of 100, cost {made.TotalCost:0.0000} US dollars.")
        );
    }
}
