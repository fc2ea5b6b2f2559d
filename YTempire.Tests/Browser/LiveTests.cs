using Microsoft.Playwright;
using Xunit;
using YTempire.Tests.Builders;
using static Microsoft.Playwright.Assertions;

namespace YTempire.Tests.Browser;

/// <summary>What moves by itself: two tabs of one person, a page whose data fails, a theme chosen by the reader's system.</summary>
public sealed class LiveTests(SharedBrowser browser, TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public Task Two_tabs_show_the_same_video_stop_and_go_on() =>
        browser.VisitAsync(
            app.Address,
            async visit =>
            {
                await new AccountWalk(visit).SignUpAsync();
                await new ChannelWalk(visit).CreateAsync("Two tabs");
                var here = new VideoWalk(visit);
                var address = await here.StartAsync("Seen twice");
                var other = await visit.OpenTabAsync();
                var there = new VideoWalk(other);
                await other.OpenAsync(address);
                await Expect(there.Steps.Nth(0)).ToContainTextAsync("Done");

                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
                await here.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel the video" }).ClickAsync();
                await Expect(here.Status).ToHaveTextAsync("Cancelled");
                await Expect(there.Status).ToHaveTextAsync("Cancelled");

                await other.Page.GetByRole(AriaRole.Button, new() { Name = "Go on from here" }).ClickAsync();
                await Expect(here.Status).Not.ToHaveTextAsync("Cancelled");
                await Expect(here.Steps.Nth(0)).ToContainTextAsync("Done");
                await here.ReadyAsync();
                await Expect(there.Status).ToHaveTextAsync("Ready");
                await Expect(there.Player).ToBeVisibleAsync();
                await other.ShouldBeCleanAsync();
            }
        );

    [Fact]
    public Task A_page_whose_data_fails_says_so_and_recovers() =>
        browser.VisitAsync(
            app.Address,
            async visit =>
            {
                await new AccountWalk(visit).SignUpAsync();
                await visit.OpenAsync("/videos");
                await using var database = await app.Database.OpenAsSuperuserAsync();
                await RunAsync(database, "alter table video_steps rename to video_steps_away");
                await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Failed" }).ClickAsync();
                await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing you saved is lost");
                Assert.Empty(await Screens.BarriersAsync(visit.Page));
                await RunAsync(database, "alter table video_steps_away rename to video_steps");
                await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
                await Expect(visit.Page.GetByText("Nothing matches")).ToBeVisibleAsync();
            }
        );

    [Fact]
    public Task A_first_visit_takes_the_systems_theme_and_the_answer_is_drawn_in_it() =>
        browser.VisitAsync(
            app.Address,
            async visit =>
            {
                var page = visit.Page;
                await page.GotoAsync("/login");
                await Expect(page.Locator("html[data-theme=dark]")).ToBeVisibleAsync();
                await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(12, 17, 27)");
                // From then on the server's own answer is dark: nothing light is ever painted.
                var html = await (await page.Context.APIRequest.GetAsync("/login")).TextAsync();
                Assert.Contains("data-theme=\"dark\"", html, StringComparison.Ordinal);
                Assert.Contains("--mud-palette-background: rgba(12,17,27,1)", html, StringComparison.Ordinal);
            },
            options => options.ColorScheme = ColorScheme.Dark
        );

    [Theory]
    [InlineData(ReducedMotion.Reduce, 0)]
    [InlineData(ReducedMotion.NoPreference, 2)]
    public Task Nothing_moves_for_a_reader_who_asks_for_stillness(ReducedMotion wish, int moving) =>
        browser.VisitAsync(app.Address, visit => AnimationsAsync(visit, moving), options => options.ReducedMotion = wish);

    private static async Task AnimationsAsync(Visit visit, int expected)
    {
        await visit.Page.GotoAsync("/login");
        await visit.Page.EvaluateAsync(
            "() => document.querySelector('main').insertAdjacentHTML('beforeend', '<span class=\"yt-chip is-live\"><svg></svg></span><div class=\"yt-skeleton-bar\"></div>')"
        );
        var moving = await visit.Page.EvaluateAsync<int>(
            "() => document.getAnimations().filter(a => a.playState === 'running' && a.effect.getComputedTiming().activeDuration > 50).length"
        );
        Assert.Equal(expected, moving);
    }

    private static async Task RunAsync(Npgsql.NpgsqlConnection database, string sql)
    {
        await using var command = new Npgsql.NpgsqlCommand(sql, database);
        await command.ExecuteNonQueryAsync();
    }
}
