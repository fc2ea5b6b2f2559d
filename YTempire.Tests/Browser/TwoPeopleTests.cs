using System.Net;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace YTempire.Tests.Browser;

/// <summary>Somebody else's things, by their addresses: to a second person they are not there.</summary>
[Collection(nameof(Stage))]
public sealed class TwoPeopleTests(Stage stage)
{
    [Fact]
    public Task The_second_person_finds_nothing_of_the_first() =>
        stage.VisitAsync(
            stage.Creator,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenAsync("/channels");
                await Expect(page.GetByText("No channel yet")).ToBeVisibleAsync();
                await visit.OpenAsync("/videos");
                await Expect(page.GetByText("No video yet")).ToBeVisibleAsync();
                await visit.OpenAsync($"/videos/{stage.Videos.Ready}");
                await Expect(page.GetByText("There is no such video")).ToBeVisibleAsync();
                await visit.OpenAsync($"/channels/{stage.ChannelId}");
                await Expect(page.GetByText("There is no such channel")).ToBeVisibleAsync();
                foreach (var file in new[] { "video.mp4", "thumb.jpg", "captions.vtt", "script.json" })
                    Assert.Equal((int)HttpStatusCode.NotFound, await StatusAsync(page, stage.Videos.Ready, file));
            }
        );

    [Fact]
    public Task The_first_person_has_those_files() =>
        stage.VisitAsync(
            stage.Admin,
            async visit => Assert.Equal((int)HttpStatusCode.OK, await StatusAsync(visit.Page, stage.Videos.Ready, "video.mp4"))
        );

    [Fact]
    public Task The_admins_rooms_are_refused_in_a_sentence() =>
        stage.VisitAsync(
            stage.Creator,
            async visit =>
            {
                var page = visit.Page;
                await visit.OpenAsync("/");
                await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Queue" })).ToHaveCountAsync(0);
                await page.GotoAsync("/admin/queue");
                await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This page is not for your account" })).ToBeVisibleAsync();
                visit.Foresee("404");
                await page.GotoAsync("/hangfire");
                await Expect(page.GetByText("Recurring jobs")).ToHaveCountAsync(0);
            }
        );

    private static async Task<int> StatusAsync(IPage page, Guid video, string file) =>
        (await page.Context.APIRequest.GetAsync($"/api/videos/{video}/files/{file}")).Status;
}
