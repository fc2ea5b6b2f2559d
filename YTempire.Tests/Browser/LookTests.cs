using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace YTempire.Tests.Browser;

/// <summary>Every page in its four looks, as somebody signed in sees it: nothing for axe to find, nothing wider than the screen.</summary>
[Collection(nameof(Stage))]
public sealed class LookTests(Stage stage)
{
    [Fact]
    public Task Home_in_use() => LookAsync("home", "/");

    [Fact]
    public Task Home_of_a_newcomer() =>
        stage.VisitAsync(stage.Creator, visit => Screens.LookAsync(visit, "home-new", () => visit.OpenAsync("/")));

    [Fact]
    public Task Channels() => LookAsync("channels", "/channels");

    [Fact]
    public Task Channels_of_a_newcomer() =>
        stage.VisitAsync(stage.Creator, visit => Screens.LookAsync(visit, "channels-empty", () => visit.OpenAsync("/channels")));

    [Fact]
    public Task A_channel() => LookAsync("channel", $"/channels/{stage.ChannelId}");

    [Fact]
    public Task A_channel_without_videos() => LookAsync("channel-empty", $"/channels/{stage.EmptyChannelId}");

    [Fact]
    public Task A_channel_that_is_not_there() => LookAsync("channel-missing", $"/channels/{Guid.NewGuid()}");

    [Fact]
    public Task The_channel_dialog() =>
        stage.VisitAsync(stage.Admin, visit => Screens.LookAsync(visit, "channel-dialog", new ChannelWalk(visit).OpenDialogAsync));

    [Fact]
    public Task Videos() => LookAsync("videos", "/videos");

    [Fact]
    public Task Videos_with_a_filter_that_nothing_passes() =>
        LookAsync("videos-none", $"/videos?status=failed&channel={stage.EmptyChannelId}");

    [Fact]
    public Task Videos_of_a_newcomer() =>
        stage.VisitAsync(stage.Creator, visit => Screens.LookAsync(visit, "videos-empty", () => visit.OpenAsync("/videos")));

    [Fact]
    public Task The_dialog_of_a_new_video() =>
        stage.VisitAsync(
            stage.Admin,
            visit =>
                Screens.LookAsync(
                    visit,
                    "new-video",
                    async () =>
                    {
                        await visit.OpenAsync("/videos");
                        await new VideoWalk(visit).OpenDialogAsync();
                    }
                )
        );

    [Fact]
    public Task A_video_that_waits() => LookAsync("video-waiting", $"/videos/{stage.Videos.Waiting}");

    [Fact]
    public Task A_video_in_the_making() => LookAsync("video-running", $"/videos/{stage.Videos.Running}");

    [Fact]
    public Task A_video_that_failed() => LookAsync("video-failed", $"/videos/{stage.Videos.Failed}");

    [Fact]
    public Task A_cancelled_video() => LookAsync("video-cancelled", $"/videos/{stage.Videos.Cancelled}");

    [Fact]
    public Task A_video_that_is_ready() => LookAsync("video", $"/videos/{stage.Videos.Ready}");

    [Fact]
    public Task The_question_before_a_video_is_cancelled() =>
        stage.VisitAsync(
            stage.Admin,
            visit =>
                Screens.LookAsync(
                    visit,
                    "video-cancel",
                    async () =>
                    {
                        await visit.OpenAsync($"/videos/{stage.Videos.Running}");
                        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
                        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
                    }
                )
        );

    [Fact]
    public Task The_queue() => LookAsync("queue", "/admin/queue");

    [Fact]
    public Task The_account() => LookAsync("account", "/account");

    private Task LookAsync(string name, string path) =>
        stage.VisitAsync(stage.Admin, visit => Screens.LookAsync(visit, name, () => visit.OpenAsync(path)));
}
