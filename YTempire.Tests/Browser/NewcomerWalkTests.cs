using System.Net;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace YTempire.Tests.Browser;

/// <summary>A newcomer's whole way on a fresh data folder, against the product as <c>run</c> starts it: from nobody to a video that plays.</summary>
public sealed class NewcomerWalkTests(SharedBrowser browser)
{
    [Fact]
    public async Task From_the_first_account_to_a_video_that_plays_and_through_a_crash()
    {
        await using var product = await RunningProduct.StartAsync();
        await browser.VisitAsync(
            product.Address,
            async visit =>
            {
                var page = visit.Page;
                await page.GotoAsync("/");
                await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
                await page.GetByText("Create an account").ClickAsync();
                await Expect(page.GetByText("it becomes the administrator")).ToBeVisibleAsync();

                var newcomer = await new AccountWalk(visit).SignUpAsync("first@example.com");
                Assert.Equal(10, newcomer.RecoveryCodes.Distinct().Count());
                // The first account is the admin's.
                await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Queue" })).ToBeVisibleAsync();

                var channels = new ChannelWalk(visit);
                await page.GetByRole(AriaRole.Link, new() { Name = "New channel" }).ClickAsync();
                await channels.FillAsync("Plain Money", "Finance", "People who never liked numbers");
                await ChooseColoursAsync(channels);
                await channels.SaveAsync("Plain Money");
                await Expect(page.GetByText("People who never liked numbers")).ToBeVisibleAsync();

                var videos = new VideoWalk(visit);
                await videos.StartAsync("Why small sums grow");
                await WatchStepsAsync(videos, page);
                await page.ReloadAsync();
                await visit.LiveAsync();
                await Expect(videos.Steps).ToHaveCountAsync(10);

                // What breaks with the process is the connection alone; the page finds back by itself and the work goes on.
                visit.Foresee(
                    "WebSocket",
                    "_blazor",
                    "Failed to fetch",
                    "ERR_CONNECTION_REFUSED",
                    "ERR_EMPTY_RESPONSE",
                    "ERR_CONNECTION_RESET"
                );
                await product.KillAndRunAsync();
                await videos.ReadyAsync();
                await ShouldPlayAsync(videos, page);
                await ShouldShowEvidenceAsync(page);
            }
        );
    }

    private static async Task ChooseColoursAsync(ChannelWalk channels)
    {
        var preview = channels.Dialog.Locator(".yt-brand-preview");
        var before = await preview.EvaluateAsync<string>("e => getComputedStyle(e).backgroundImage");
        await channels.Dialog.GetByRole(AriaRole.Button, new() { Name = "Coral" }).ClickAsync();
        await Expect(preview).Not.ToHaveCSSAsync("background-image", before);
        await Expect(preview).ToContainTextAsync("Plain Money");
    }

    /// <summary>Steps end one after the other before one's eyes; each says how long it took, and the sum is money.</summary>
    private static async Task WatchStepsAsync(VideoWalk videos, IPage page)
    {
        await Expect(videos.Steps).ToHaveCountAsync(10);
        await Expect(videos.Steps.Nth(0)).ToContainTextAsync("Done");
        await Expect(videos.Steps.Nth(2)).ToContainTextAsync("Done");
        await Expect(videos.Steps.Nth(2)).ToContainTextAsync(new System.Text.RegularExpressions.Regex(@"\d+(\.\d)? s|kept"));
        await Expect(page.GetByText("Cost so far")).ToContainTextAsync("$");
    }

    private static async Task ShouldPlayAsync(VideoWalk videos, IPage page)
    {
        Assert.InRange(await videos.PlayAsync(), 1.5, 60);
        var cue = await videos.Player.EvaluateAsync<string?>(
            "v => v.textTracks[0].mode + ': ' + (v.textTracks[0].activeCues[0]?.text ?? '')"
        );
        Assert.Matches(@"^showing: .*\w", cue);

        var source = (await page.Locator("video#player source").GetAttributeAsync("src"))!;
        var part = await page.Context.APIRequest.GetAsync(source, new() { Headers = [new("Range", "bytes=1000-1999")] });
        Assert.Equal((int)HttpStatusCode.PartialContent, part.Status);
        Assert.Equal(1000, (await part.BodyAsync()).Length);
        Assert.StartsWith("bytes 1000-1999/", part.Headers["content-range"], StringComparison.Ordinal);
    }

    private static async Task ShouldShowEvidenceAsync(IPage page)
    {
        var scenes = page.GetByRole(AriaRole.Region, new() { Name = "Script and scenes" });
        await Expect(scenes).ToContainTextAsync("money doubles in about ten years");
        Assert.True(await scenes.GetByRole(AriaRole.Listitem).CountAsync() >= 2);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Quality" })).ToContainTextAsync("/ 100");
        Assert.InRange(await page.GetByRole(AriaRole.Region, new() { Name = "Thumbnails" }).GetByRole(AriaRole.Img).CountAsync(), 0, 0);
        Assert.True(await page.GetByRole(AriaRole.Region, new() { Name = "Thumbnails" }).GetByRole(AriaRole.Link).CountAsync() >= 2);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Files" })).ToContainTextAsync("captions.srt");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Steps" })).ToContainTextAsync("$");
    }
}
