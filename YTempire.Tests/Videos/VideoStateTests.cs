using Microsoft.EntityFrameworkCore;
using Xunit;
using YTempire.Data.Videos;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Videos;

/// <summary>The state machine of a video: every verb from every state, and every state it leads to is one that the database takes.</summary>
public sealed class VideoStateTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Action<Video>> Verbs = new()
    {
        ["start"] = v => v.Start(Now),
        ["processing"] = v => v.Processing(),
        ["ready"] = v => v.Ready(Now.AddSeconds(90)),
        ["fail"] = v => v.Fail("The disk is full. Free some space."),
        ["cancel"] = v => v.Cancel(),
        ["retry"] = v => v.Retry(),
        ["remake"] = v => v.Remake(),
    };

    /// <summary>Path to the state, then the verbs that are legal there.</summary>
    public static TheoryData<string, string> Legal =>
        new()
        {
            { "", "start fail cancel" },
            { "start", "processing fail cancel" },
            { "start processing", "ready fail cancel" },
            { "start processing ready", "remake" },
            { "start fail", "retry" },
            { "cancel", "retry" },
            { "start processing fail retry", "start fail cancel" },
            { "start processing ready remake", "start fail cancel" },
        };

    [Theory]
    [MemberData(nameof(Legal))]
    public void Only_these_verbs_are_legal(string path, string legal)
    {
        foreach (var (verb, act) in Verbs)
        {
            var video = At(path, Guid.NewGuid(), Guid.NewGuid());
            var before = video.GenerationStatus;
            if (legal.Split(' ').Contains(verb))
            {
                act(video);
                Assert.NotEqual(before, video.GenerationStatus);
            }
            else
            {
                Assert.Throws<InvalidOperationException>(() => act(video));
                Assert.Equal(before, video.GenerationStatus);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Legal))]
    public async Task The_database_takes_every_state(string path, string legal)
    {
        var tenant = await Tenants.AddAsync(database, Guid.NewGuid().ToString("n")[..8]);
        await using var db = Tenants.OpenAsSuperuser(database);
        db.Add(At(path, tenant.Id, tenant.ChannelId));
        Assert.Equal(1, await db.SaveChangesAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(legal);
    }

    [Theory]
    [InlineData("generation_status = 'published'")]
    [InlineData("publish_status = 'published'")]
    [InlineData("publish_status = 'published', generation_status = 'ready', published_at = now(), generation_completed_at = now()")]
    [InlineData("publish_status = 'failed'")]
    [InlineData("publish_status = 'scheduled'")]
    [InlineData("publish_status = 'scheduled', scheduled_publish_at = now(), generation_status = 'failed', generation_error = 'x'")]
    [InlineData("generation_status = 'ready'")]
    [InlineData("generation_status = 'failed'")]
    [InlineData("generation_status = 'done'")]
    [InlineData("quality_score = 101")]
    public async Task The_database_refuses_contradictions(string change)
    {
        var tenant = await Tenants.AddAsync(database, Guid.NewGuid().ToString("n")[..8]);
        await using var db = Tenants.OpenAsSuperuser(database);
        var sql = $"update videos set {change} where id = '{tenant.VideoId}'";
        var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken)
        );
        Assert.Equal(Npgsql.PostgresErrorCodes.CheckViolation, refusal.SqlState);
    }

    [Fact]
    public void A_finished_video_knows_how_long_it_took_and_a_retry_forgets_the_failure()
    {
        Assert.Equal(90, At("start processing ready", Guid.NewGuid(), Guid.NewGuid()).GenerationDurationSeconds);
        Assert.Null(At("start fail retry", Guid.NewGuid(), Guid.NewGuid()).GenerationError);
    }

    private static Video At(string path, Guid user, Guid channel)
    {
        var video = new Video
        {
            UserId = user,
            ChannelId = channel,
            Title = "A title",
        };
        foreach (var verb in path.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Verbs[verb](video);
        }
        return video;
    }
}
