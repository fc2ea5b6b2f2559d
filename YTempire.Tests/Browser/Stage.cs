using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using YTempire.Data.Accounts;
using YTempire.Data.Channels;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Videos;
using YTempire.Tests.Builders;

namespace YTempire.Tests.Browser;

/// <summary>
/// A product in use, shared by the tests that look at pages: an admin with two channels and one video that was really made, whose likenesses stand
/// in every other state (see <see cref="StagedVideos"/>); and a creator who has just come in.
/// </summary>
public sealed class Stage(TestCluster cluster, SharedBrowser browser) : IAsyncLifetime
{
    public const string Topic = "Why small sums grow into large ones";

    private const string Notes = """
        Money that earns interest earns interest on that interest too. That is all compound growth is.

        - Start early
        - Leave it alone
        - Keep the costs low

        At 7 percent a sum doubles in about 10 years.
        """;

    private readonly TestApp _app = new(cluster);

    public string Address => _app.Address;

    /// <summary>Cookies of the admin, for <c>BrowserNewContextOptions.StorageState</c>.</summary>
    public string Admin { get; private set; } = "";

    public string Creator { get; private set; } = "";

    public Guid ChannelId { get; private set; }

    public Guid EmptyChannelId { get; private set; }

    public StagedVideos Videos { get; private set; } = default!;

    /// <summary>A visit of somebody who is signed in already.</summary>
    public Task VisitAsync(string who, Func<Visit, Task> walk) =>
        browser.VisitAsync(Address, walk, options => options.StorageState = who.Length > 0 ? who : null);

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        Admin = await SignUpAsync("ada@example.com");
        Creator = await SignUpAsync("kim@example.com");
        var video = await StartVideoAsync();
        await VisitAsync(
            Admin,
            async visit =>
            {
                await visit.OpenAsync($"/videos/{video}");
                await new VideoWalk(visit).ReadyAsync();
            }
        );
        Videos = await StagedVideos.AddAsync(_app.Database, video);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<string> SignUpAsync(string email)
    {
        var state = "";
        await browser.VisitAsync(
            Address,
            async visit =>
            {
                await new AccountWalk(visit).SignUpAsync(email);
                state = await visit.Page.Context.StorageStateAsync();
            }
        );
        return state;
    }

    private async Task<Guid> StartVideoAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await using (var db = services.GetRequiredService<Databases>().AsIdentity())
            services
                .GetRequiredService<CurrentUser>()
                .Become(await db.Users.Where(u => u.Role == UserRole.Admin).Select(u => u.Id).SingleAsync());
        var create = services.GetRequiredService<CreateChannel>();
        ChannelId = (await create.ExecuteAsync(Channel("Plain Money", "Finance", BrandingAssets.Default))).Value;
        EmptyChannelId = (await create.ExecuteAsync(Channel("Nachtflug", "Technology", new("#A5A8FF", "#FFD166", "#15143A")))).Value;
        return (
            await services
                .GetRequiredService<VideoPipeline>()
                .StartAsync(new StartVideo(ChannelId, Topic, Notes, null, VideoFormat.Landscape, 20))
        ).Value;
    }

    private static ChannelDraft Channel(string name, string niche, BrandingAssets colours) =>
        new(name, niche, "Curious beginners who want the idea in two minutes", "en", null, colours);
}

[CollectionDefinition(nameof(Stage))]
public sealed class OnStage : ICollectionFixture<Stage>;
