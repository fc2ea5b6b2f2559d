using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace YTempire.Tests.Browser;

/// <summary>Channels, as somebody makes and finds them.</summary>
public sealed class ChannelWalk(Visit visit)
{
    private IPage Page => visit.Page;

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public async Task OpenDialogAsync()
    {
        await visit.OpenAsync("/channels");
        await Page.GetByRole(AriaRole.Button, new() { Name = "New channel" }).First.ClickAsync();
        await Expect(Dialog.GetByLabel("Name", new() { Exact = true })).ToBeVisibleAsync();
    }

    public async Task FillAsync(string name, string niche = "Education", string audience = "")
    {
        await Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await Dialog.GetByLabel("Niche").SelectOptionAsync(niche);
        await Dialog.GetByLabel("Audience").FillAsync(audience);
    }

    /// <summary>Presses the button; answers the address of the new channel's page.</summary>
    public async Task<string> SaveAsync(string name)
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create channel" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();
        return new Uri(Page.Url).AbsolutePath;
    }

    public async Task<string> CreateAsync(string name)
    {
        await OpenDialogAsync();
        await FillAsync(name);
        return await SaveAsync(name);
    }
}
