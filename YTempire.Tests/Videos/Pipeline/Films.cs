using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Videos.Pipeline;

/// <summary>
/// One tiny video of each format, made once for all who ask by the real product: its queue, database, voice and ffmpeg. What changes a video
/// makes its own with <see cref="MakeAsync"/>; nearly all of it is there already.
/// </summary>
public sealed class Films(TestCluster cluster) : IAsyncLifetime
{
    public const string Topic = "Ten coins become forty";
    public const int Seconds = 14;
    public const string Notes = """
        What do ten coins become?

        # How they grow
        - First the coins rest.
        - Then they double.
        - At last they double again.

        # The count

        | Year | Coins |
        |------|-------|
        | One | 10 |
        | Two | 20 |
        | Three | 40 |

        Patience does the work.
        """;

    public const string OtherTopic = "Why rivers bend";
    public const string OtherNotes = """
        Why does a river never run straight?

        # What water does
        - It runs faster on the outside of every bend.
        - It carves that bank away, grain by grain.
        - It drops its sand on the quiet inside.

        # Bends on the map

        | River | Bends |
        |-------|-------|
        | Seine | 9 |
        | Theiss | 12 |
        | Jordan | 31 |

        Straight water is rare.
        """;

    public TestApp App { get; } = new(cluster);

    public Studio Ada { get; private set; } = null!;

    /// <summary>Square too, of the same channel, but about something else.</summary>
    public Guid Other { get; private set; }

    public IReadOnlyDictionary<VideoFormat, Guid> Made { get; private set; } = new Dictionary<VideoFormat, Guid>();

    /// <summary>Where the store of this product keeps its files.</summary>
    public string StoreFolder => App.Services.GetRequiredService<DataFolder>().Files;

    public static TheoryData<VideoFormat> Formats => [.. Enum.GetValues<VideoFormat>()];

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        Ada = await Studio.OpenAsync(App, "ada");
        var made = new Dictionary<VideoFormat, Guid>();
        foreach (var format in Enum.GetValues<VideoFormat>())
            made[format] = await Ada.StartAsync(format, Topic, Notes, Seconds);
        Other = await Ada.StartAsync(VideoFormat.Square, OtherTopic, OtherNotes, 20);
        foreach (var video in made.Values.Append(Other))
            await Ada.ReadyAsync(video);
        Made = made;
    }

    /// <summary>The square one once more, as another video.</summary>
    public async Task<Guid> MakeAsync(Studio? studio = null)
    {
        studio ??= Ada;
        var video = await studio.StartAsync(VideoFormat.Square, Topic, Notes, Seconds);
        await studio.ReadyAsync(video);
        return video;
    }

    /// <summary>Every file of the store with the moment it was written; reports are left out, which each making writes anew.</summary>
    public IReadOnlyDictionary<string, DateTime> Store() =>
        new DirectoryInfo(StoreFolder)
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => f.Extension is ".mp4" or ".wav" or ".m4a" or ".jpg")
            .ToDictionary(f => f.Name, f => f.LastWriteTimeUtc);

    public static IEnumerable<(string Kind, string? Scene, string? Key)> Keys(IEnumerable<VideoStep> steps) =>
        steps.Select(s => (s.Kind, s.SceneId, s.ArtefactKey));

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class FilmsCollection : ICollectionFixture<Films>
{
    public const string Name = "films";
}
