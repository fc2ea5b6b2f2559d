using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using YTempire.Data.Channels;
using YTempire.Data.Videos;
using YTempire.Jobs.Integrations;
using YTempire.Jobs.Integrations.Speech;

namespace YTempire.Web.Channels;

/// <summary>One channel: its newest videos, and what it is made with.</summary>
public sealed partial class ChannelPage
{
    private const int Newest = 12;

    private Channel? channel;
    private IReadOnlyList<VideoLine>? videos;
    private IReadOnlyList<VoiceDescription> voices = [];
    private bool isMissing;

    [Inject]
    private IStringLocalizer<ChannelsTexts> L { get; set; } = default!;

    [Inject]
    private ChannelQueries Channels { get; set; } = default!;

    [Inject]
    private VoiceCatalog Catalog { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    private string? VoiceName => channel?.VoiceId is { } id ? voices.FirstOrDefault(v => v.Id == id)?.Name ?? id : null;

    protected override async Task OnParametersSetAsync()
    {
        if (channel?.Id != Id)
            await ReloadAsync();
    }

    protected override async Task ReloadAsync()
    {
        var found = await Channels.FindAsync(Id);
        (isMissing, channel) = (found is null, found);
        if (found is null)
            return;
        videos = await Queries.ListAsync(new VideoFilter([], Id), after: null, Newest);
        voices = await Catalog.ListAsync(CancellationToken.None);
    }

    private async Task EditAsync()
    {
        if (await ChannelDialog.OpenAsync(Dialogs, L, channel) is not null)
            await ReloadAsync();
    }
}
