using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YTempire.Tests.Browser;

/// <summary>Videos, as somebody asks for them, watches them being made and plays them.</summary>
public sealed class VideoWalk(Visit visit)
{
    /// <summary>Long enough to show steps, short enough to be made within a test.</summary>
    public const string TinyNotes = "Small sums grow when they are left alone. At 7 percent, money doubles in about ten years.";

    private IPage Page => visit.Page;

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Steps => Page.GetByRole(AriaRole.Region, new() { Name = "Steps" }).GetByRole(AriaRole.Listitem);

    public ILocator Player => Page.Locator("video#player");

    public ILocator Status => Page.Locator(".yt-page-head .yt-chip");

    /// <summary>From wherever the page has the button.</summary>
    public async Task OpenDialogAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "New video" }).First.ClickAsync();
        await Expect(Dialog.GetByLabel("Topic")).ToBeVisibleAsync();
    }

    public async Task FillAsync(string topic, string notes = TinyNotes, string format = "Short", string length = "15 seconds")
    {
        await Dialog.GetByLabel("Topic").FillAsync(topic);
        await Dialog.GetByLabel("Notes").FillAsync(notes);
        await Dialog.GetByRole(AriaRole.Radio, new() { Name = format }).CheckAsync();
        await Dialog.GetByLabel("Length").SelectOptionAsync(new SelectOptionValue { Label = length });
    }

    /// <summary>Presses the button; answers the address of the video's page.</summary>
    public async Task<string> SendAsync()
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Make the video" }).ClickAsync();
        await Expect(Steps.First).ToBeVisibleAsync();
        return new Uri(Page.Url).AbsolutePath;
    }

    public async Task<string> StartAsync(string topic)
    {
        await OpenDialogAsync();
        await FillAsync(topic);
        return await SendAsync();
    }

    /// <summary>However long the machine takes, without touching the page.</summary>
    public Task ReadyAsync() => Expect(Status).ToHaveTextAsync("Ready", new() { Timeout = 900_000 });

    /// <summary>Plays until a little of it was shown; answers where it stands, in seconds.</summary>
    public async Task<double> PlayAsync()
    {
        await Player.EvaluateAsync("async v => { v.muted = true; await v.play(); }");
        await Page.WaitForFunctionAsync("() => document.getElementById('player').currentTime > 1.5");
        return await Player.EvaluateAsync<double>("v => v.currentTime");
    }
}
