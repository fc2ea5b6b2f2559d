using Microsoft.EntityFrameworkCore;
using YTempire.Data;
using YTempire.Data.Accounts;
using YTempire.Data.Analytics;
using YTempire.Data.Audit;
using YTempire.Data.Channels;
using YTempire.Data.Costs;
using YTempire.Data.Flags;
using YTempire.Data.Notifications;
using YTempire.Data.Plumbing.Contexts;
using YTempire.Data.Queue;
using YTempire.Data.Videos;
using YTempire.Data.Workflows;

namespace YTempire.Tests.Builders;

/// <summary>People with a row in every table that can hold one of theirs, put there past row-level security.</summary>
public static class Tenants
{
    public static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    /// <summary>As the superuser: to arrange and to check, never to prove isolation.</summary>
    public static YTempireDb OpenAsSuperuser(TestDatabase database) =>
        new(
            new DbContextOptionsBuilder<YTempireDb>()
                .UseNpgsql(database.Settings["ConnectionStrings:Bootstrap"])
                .UseSnakeCaseNamingConvention()
                .AddInterceptors(new StampCreated(TimeProvider.System))
                .Options,
            actingUser: null
        );

    public static async Task<Tenant> AddAsync(TestDatabase database, string name)
    {
        await using var db = OpenAsSuperuser(database);
        var user = Person(name);
        var channel = new Channel
        {
            UserId = user.Id,
            ChannelTitle = $"{name}'s channel",
            Niche = "Education",
        };
        var video = new Video
        {
            UserId = user.Id,
            ChannelId = channel.Id,
            Title = $"{name}'s video",
        };
        var workflow = new AutomationWorkflow
        {
            UserId = user.Id,
            Name = name,
            WorkflowType = "publishing",
        };
        var flag = new FeatureFlag { Name = $"flag-{name}" };
        db.AddRange(user, channel, video, workflow, flag);
        db.AddRange(OfPerson(user.Id, name));
        db.AddRange(OfVideo(user.Id, channel.Id, video.Id, name));
        db.Add(
            new WorkflowExecution
            {
                UserId = user.Id,
                WorkflowId = workflow.Id,
                StartedAt = Now,
            }
        );
        db.Add(new FeatureFlagUser { UserId = user.Id, FeatureFlagId = flag.Id });
        await db.SaveChangesAsync();
        return new Tenant(user.Id, channel.Id, video.Id, name);
    }

    private static User Person(string name) =>
        new()
        {
            Email = $"{name}@example.org",
            NormalizedEmail = $"{name}@EXAMPLE.ORG",
            UserName = name,
            NormalizedUserName = name,
            PasswordHash = $"hash-of-{name}",
        };

    private static object[] OfPerson(Guid user, string name) =>
        [
            new UserSession
            {
                UserId = user,
                TokenHash = $"token-{name}",
                CreatedAt = Now,
                LastSeenAt = Now,
                ExpiresAt = Now.AddDays(1),
                IdleExpiresAt = Now.AddHours(1),
            },
            new RecoveryCode { UserId = user, CodeHash = name },
            new ApiKey
            {
                UserId = user,
                Name = name,
                KeyPrefix = name,
                KeyHash = $"key-{name}",
            },
            new VideoTemplate { UserId = user, Name = name },
            new QueuedJob
            {
                UserId = user,
                JobType = "generate_video",
                ScheduledFor = Now,
            },
            new Notification { UserId = user, Title = name },
            new AuditEntry
            {
                UserId = user,
                OwnerId = user,
                Action = "create",
                EntityType = "users",
                OccurredAt = Now,
            },
        ];

    private static object[] OfVideo(Guid user, Guid channel, Guid video, string name) =>
        [
            new ChannelCredential { ChannelId = channel, UserId = user },
            new ChannelDay
            {
                ChannelId = channel,
                UserId = user,
                Date = DateOnly.FromDateTime(Now.UtcDateTime),
            },
            new VideoDay
            {
                VideoId = video,
                ChannelId = channel,
                UserId = user,
                Date = DateOnly.FromDateTime(Now.UtcDateTime),
            },
            new VideoScriptText
            {
                VideoId = video,
                UserId = user,
                Topic = name,
            },
            new VideoStats { VideoId = video, UserId = user },
            new VideoStep
            {
                VideoId = video,
                UserId = user,
                Kind = "write_script",
            },
            new Artefact
            {
                VideoId = video,
                UserId = user,
                Name = "video.mp4",
                FileKey = name,
                ContentType = "video/mp4",
            },
            new CostEntry
            {
                UserId = user,
                ChannelId = channel,
                VideoId = video,
                EntityType = CostEntity.Video,
                EntityId = video,
                Service = "compute",
                Amount = 0.01m,
                IdempotencyKey = name,
                OccurredAt = Now,
            },
        ];
}

public sealed record Tenant(Guid Id, Guid ChannelId, Guid VideoId, string Name);
