using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Accounts;
using YTempire.Data.Costs;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;
using YTempire.Jobs.Videos.Scripts;
using YTempire.Tests.Builders;
using Channel = YTempire.Data.Channels.Channel;

namespace YTempire.Tests.Videos.Pipeline;

/// <summary>Somebody with one channel, and what they do to their videos through the product's own verbs.</summary>
public sealed class Studio
{
    /// <summary>Not a matter of speed: a video that never ends must not hang the run.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(10);
    private readonly TestApp app;

    private Studio(TestApp app, Guid userId, Guid channelId) => (this.app, UserId, ChannelId) = (app, userId, channelId);

    public Guid UserId { get; }
    public Guid ChannelId { get; }

    public static async Task<Studio> OpenAsync(TestApp app, string name)
    {
        var user = new User
        {
            Email = $"{name}@example.org",
            NormalizedEmail = $"{name}@example.org".ToUpperInvariant(),
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            PasswordHash = "!",
        };
        var channel = new Channel
        {
            UserId = user.Id,
            ChannelTitle = "Ten coins",
            Niche = "Education",
        };
        await using var db = Tenants.OpenAsSuperuser(app.Database);
        db.AddRange(user, channel);
        await db.SaveChangesAsync();
        return new Studio(app, user.Id, channel.Id);
    }

    public Task<Guid> StartAsync(VideoFormat format, string topic, string notes, int seconds, string? voice = null) =>
        AskAsync(p => p.StartAsync(new StartVideo(ChannelId, topic, notes, null, format, seconds, VoiceId: voice)));

    public Task<Guid> RetryAsync(Guid video) => AskAsync(p => p.RetryAsync(video));

    public Task<Guid> CancelAsync(Guid video) => AskAsync(p => p.CancelAsync(video));

    public async Task<VideoFile?> FileAsync(Guid video, string name)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<VideoFiles>().FindAsync(video, name);
    }

    /// <summary>Path of a file that must be there.</summary>
    public async Task<string> PathAsync(Guid video, string name) => (await FileAsync(video, name))!.Path;

    public async Task<Video> VideoAsync(Guid video)
    {
        await using var db = Tenants.OpenAsSuperuser(app.Database);
        return await db.Videos.AsNoTracking().SingleAsync(v => v.Id == video);
    }

    public async Task<IReadOnlyList<VideoStep>> StepsAsync(Guid video)
    {
        await using var db = Tenants.OpenAsSuperuser(app.Database);
        return await db.VideoSteps.AsNoTracking().Where(s => s.VideoId == video).OrderBy(s => s.Ordinal).ToListAsync();
    }

    public async Task<IReadOnlyList<CostEntry>> CostsAsync(Guid video)
    {
        await using var db = Tenants.OpenAsSuperuser(app.Database);
        return await db.Costs.AsNoTracking().Where(c => c.VideoId == video).OrderBy(c => c.IdempotencyKey).ToListAsync();
    }

    /// <summary>As a person who edits the script of a video that is not being made.</summary>
    public async Task EditAsync(Guid video, Func<VideoScript, VideoScript> edit)
    {
        await using var db = Tenants.OpenAsSuperuser(app.Database);
        var text = await db.VideoScripts.SingleAsync(s => s.VideoId == video);
        text.Script = PipelineJson.Write(edit(PipelineJson.Read<VideoScript>(text.Script!)));
        await db.SaveChangesAsync();
    }

    public async Task<Video> ReadyAsync(Guid video)
    {
        var end = await EndAsync(video);
        Assert.True(end.GenerationStatus == GenerationStatus.Ready, $"{end.GenerationStatus}: {end.GenerationError}");
        return end;
    }

    public async Task<Video> EndAsync(Guid video)
    {
        await UntilAsync(async () => !(await VideoAsync(video)).IsUnfinished);
        return await VideoAsync(video);
    }

    /// <summary>Looks again whenever the product tells this person's pages that something changed.</summary>
    public async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var guard = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        guard.CancelAfter(Guard);
        var news = System.Threading.Channels.Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );
        using var heard = app
            .Services.GetRequiredService<VideoFeed>()
            .Subscribe(
                UserId,
                _ =>
                {
                    news.Writer.TryWrite(true);
                    return Task.CompletedTask;
                }
            );
        while (!await holds())
            await news.Reader.ReadAsync(guard.Token);
    }

    private async Task<Guid> AskAsync(Func<VideoPipeline, Task<Outcome<Guid>>> ask)
    {
        await using var scope = Scope();
        var answer = await ask(scope.ServiceProvider.GetRequiredService<VideoPipeline>());
        Assert.True(answer.IsOk, answer.Refusal?.Sentence);
        return answer.Value;
    }

    private AsyncServiceScope Scope()
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(UserId);
        return scope;
    }
}
