using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Videos;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Api;

/// <summary>Ann has a channel, a video and a file. Ben, an admin and a stranger know every id of hers, and get nothing.</summary>
public sealed class WallTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Marker = "Heron of Ann";
    private readonly List<Visitor> _visitors = [];
    private TestApp _app = null!;
    private Visitor _admin = null!,
        _ann = null!,
        _ben = null!,
        _stranger = null!;
    private VideoStudio _annStudio = null!,
        _benStudio = null!;
    private Guid _channel,
        _video;

    public async ValueTask InitializeAsync()
    {
        _app = await TestApp.StartAsync(
            cluster,
            builder =>
            {
                builder.Configuration["Accounts:BcryptCost"] = "4";
                builder.Configuration["Queue:Works"] = "false";
            }
        );
        (_admin, _ann, _ben, _stranger) = (Visitor(), Visitor(), Visitor(), Visitor());
        // The first account becomes the admin, who has no business among other people's videos either.
        await Person.SignUpAsync(_admin);
        _annStudio = await VideoStudio.OfAsync(_app.Services, (await Person.SignUpAsync(_ann)).Email);
        _benStudio = await VideoStudio.OfAsync(_app.Services, (await Person.SignUpAsync(_ben)).Email);
        _channel = await _annStudio.ChannelAsync();
        _video = await _annStudio.StartAsync(Marker);
        await AddFileAsync();
    }

    [Fact]
    public async Task A_file_is_its_owner_s_alone()
    {
        var file = $"/api/videos/{_video}/files/video.mp4";
        Assert.Equal(Marker, (await _ann.GetAsync(file)).Body);
        Assert.Equal(HttpStatusCode.NotFound, (await _ben.GetAsync(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _admin.GetAsync(file)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _stranger.GetAsync(file)).Status);
    }

    [Fact]
    public async Task No_page_shows_another_s_channel_or_video()
    {
        string[] pages = ["/", "/videos", "/channels", $"/videos/{_video}", $"/channels/{_channel}", $"/videos?channel={_channel}"];
        foreach (var page in pages)
        {
            foreach (var other in new[] { _ben, _admin, _stranger })
                Assert.DoesNotContain(Marker, (await other.GetAsync(page)).Body, StringComparison.Ordinal);
        }
        Assert.Contains(Marker, (await _ann.GetAsync("/videos")).Body, StringComparison.Ordinal);
        Assert.Contains(Marker, (await _ann.GetAsync($"/videos/{_video}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_service_takes_another_s_id()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var scope = _app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentUser>().Become(_benStudio.UserId);
        var pipeline = services.GetRequiredService<VideoPipeline>();
        Assert.Equal("video.not_found", (await pipeline.CancelAsync(_video, cancel)).Refusal?.Code);
        Assert.Equal("video.not_found", (await pipeline.RetryAsync(_video, cancel)).Refusal?.Code);
        var inAnothers = new StartVideo(_channel, "Mine", "", null, VideoFormat.Square, 5);
        Assert.Equal("channel.not_found", (await pipeline.StartAsync(inAnothers, cancel)).Refusal?.Code);
        Assert.Null(await services.GetRequiredService<VideoQueries>().FindAsync(_video, cancel));
        Assert.Null(await services.GetRequiredService<VideoFiles>().FindAsync(_video, "video.mp4", cancel));
        var draft = ChannelDraft.Empty with { Name = "Taken over", Niche = "Education" };
        Assert.False((await services.GetRequiredService<UpdateChannel>().ExecuteAsync(_channel, draft, cancel)).IsOk);
        await using var db = services.GetRequiredService<Databases>().AsUser();
        Assert.DoesNotContain(db.Jobs, job => job.UserId == _annStudio.UserId);
        Assert.Equal(GenerationStatus.Pending, (await _annStudio.ReadAsync(_video)).GenerationStatus);
    }

    [Fact]
    public async Task Live_updates_reach_their_owner_alone()
    {
        var feed = _app.Services.GetRequiredService<VideoFeed>();
        var heard = new List<string>();
        using var ann = feed.Subscribe(_annStudio.UserId, _ => Hear("ann"));
        using var ben = feed.Subscribe(_benStudio.UserId, _ => Hear("ben"));
        await feed.PublishAsync(new VideoChanged(_annStudio.UserId, _video));
        Assert.Equal(["ann"], heard);

        Task Hear(string who)
        {
            heard.Add(who);
            return Task.CompletedTask;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(v => v.Dispose());
        await _app.DisposeAsync();
    }

    private Visitor Visitor()
    {
        _visitors.Add(new Visitor(_app.Address));
        return _visitors[^1];
    }

    private async Task AddFileAsync()
    {
        var store = _app.Services.GetRequiredService<IFileStore>();
        var key = $"{Guid.NewGuid():n}{Guid.NewGuid():n}.mp4";
        var made = Path.Combine(store.NewWorkFolder(), "video.mp4");
        await File.WriteAllTextAsync(made, Marker);
        store.Adopt(key, made);
        await using var connection = await _app.Database.OpenAsSuperuserAsync();
        await using var row = new NpgsqlCommand(
            "insert into artefacts (video_id, user_id, name, file_key, bytes, content_type) values ($1, $2, 'video.mp4', $3, 12, 'video/mp4')",
            connection
        );
        row.Parameters.Add(new() { Value = _video });
        row.Parameters.Add(new() { Value = _annStudio.UserId });
        row.Parameters.Add(new() { Value = key });
        await row.ExecuteNonQueryAsync();
    }
}
