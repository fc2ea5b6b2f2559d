using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;
using YTempire.Data.Videos;
using YTempire.Jobs.Videos;

namespace YTempire.Tests.Builders;

/// <summary>One person who has videos made through the product's own services, whichever process does the work.</summary>
public sealed class VideoStudio(IServiceProvider services, Guid user)
{
    /// <summary>The fewest words that make a video.</summary>
    private const string Notes =
        "A lake in the north freezes from the top. Water is densest at 4 degrees, so the coldest water stays above. "
        + "Ice is 9 percent lighter than water and floats. Below it fish live through the winter. In spring the ice melts within 3 weeks.";

    private Guid? _channel;

    /// <summary>The person of an e-mail address, signed up before.</summary>
    public static async Task<VideoStudio> OfAsync(IServiceProvider services, string email)
    {
        await using var scope = services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<Databases>().AsIdentity();
        return new VideoStudio(services, await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());
    }

    public Guid UserId => user;

    public Task<Guid> ChannelAsync() =>
        DoAsync(async scope =>
            _channel ??= (
                await scope
                    .GetRequiredService<CreateChannel>()
                    .ExecuteAsync(ChannelDraft.Empty with { Name = $"Of {user}", Niche = "Education" })
            ).OrFail()
        );

    /// <summary>As short as a video can be.</summary>
    public async Task<Guid> StartAsync(string topic, string? voice = null)
    {
        var request = new StartVideo(await ChannelAsync(), topic, Notes, null, VideoFormat.Square, 5, VoiceId: voice);
        return await DoAsync(async scope => (await scope.GetRequiredService<VideoPipeline>().StartAsync(request)).OrFail());
    }

    public Task RetryAsync(Guid video) =>
        DoAsync(async scope => (await scope.GetRequiredService<VideoPipeline>().RetryAsync(video)).OrFail());

    public Task CancelAsync(Guid video) =>
        DoAsync(async scope => (await scope.GetRequiredService<VideoPipeline>().CancelAsync(video)).OrFail());

    public Task<Video> ReadAsync(Guid video) =>
        DoAsync(async scope =>
        {
            await using var db = scope.GetRequiredService<Databases>().AsUser();
            return await db.Videos.AsNoTracking().SingleAsync(v => v.Id == video);
        });

    public Task<List<VideoStep>> StepsAsync(Guid video) =>
        DoAsync(async scope =>
        {
            await using var db = scope.GetRequiredService<Databases>().AsUser();
            return await db.VideoSteps.AsNoTracking().Where(s => s.VideoId == video).ToListAsync();
        });

    /// <summary>Waits until a step of this kind is done; a video that fails before fails the test.</summary>
    public Task PassedAsync(Guid video, StepKind kind) =>
        UntilAsync(async () =>
        {
            var read = await ReadAsync(video);
            Assert.True(read.GenerationStatus != GenerationStatus.Failed, read.GenerationError);
            return (await StepsAsync(video)).Any(s => s.Kind == PipelineJson.Name(kind) && s.Status == StepStatus.Done);
        });

    /// <summary>Waits for the video's end and answers it.</summary>
    public async Task<Video> EndedAsync(Guid video)
    {
        await UntilAsync(async () => !(await ReadAsync(video)).IsUnfinished);
        return await ReadAsync(video);
    }

    /// <summary>Asks again while the answer is no, or the database is away.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (true)
        {
            try
            {
                if (await isSo())
                    return;
            }
            catch (Exception away) when (YTempire.Data.Operations.DatabaseOutage.IsBehind(away))
            {
                // Asked again.
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(user);
        return await work(scope.ServiceProvider);
    }
}
