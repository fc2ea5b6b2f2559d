using Microsoft.AspNetCore.Components;
using YTempire.Data.Channels;
using YTempire.Data.Videos;
using YTempire.Web.Shared;

namespace YTempire.Web.Videos;

/// <summary>Every video of the person, newest first; the filter lives in the address, so that it can be shared and gone back from.</summary>
public sealed partial class VideosPage
{
    private const int PageSize = 30;

    private bool isRestored;

    /// <summary>What was prerendered comes along, so that nothing is asked twice and nothing flickers.</summary>
    [PersistentState]
    public IReadOnlyList<ChannelLine>? AllChannels { get; set; }

    [PersistentState]
    public List<VideoLine>? Videos { get; set; }

    [PersistentState]
    public bool HasMore { get; set; }

    [Inject]
    private ChannelQueries Channels { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "status")]
    public string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "channel")]
    public string? ChannelText { get; set; }

    private Guid? ChannelId => Guid.TryParse(ChannelText, out var id) ? id : null;

    private VideoStatusFilter Chosen => VideoStatusFilter.Named(Status);

    private bool IsFiltered => ChannelId is not null || Chosen != VideoStatusFilter.Everything;

    private bool HasChannel => AllChannels is { Count: > 0 };

    private string StateSentence =>
        AllChannels is null ? " "
        : AllChannels.Sum(c => c.Running) is > 0 and var running ? V.Count("StateRunning", AllChannels.Sum(c => c.Videos), running)
        : V.Count("StateQuiet", AllChannels.Sum(c => c.Videos));

    protected override void OnInitialized() => isRestored = Videos is not null;

    protected override async Task OnParametersSetAsync()
    {
        if (isRestored)
        {
            isRestored = false;
            return;
        }
        // Another filter starts at the first page again.
        AllChannels = await Channels.ListAsync();
        await LoadAsync(after: null, PageSize);
    }

    private static string AddressOf(VideoStatusFilter filter, Guid? channel)
    {
        var parts = new List<string>();
        if (filter != VideoStatusFilter.Everything)
            parts.Add("status=" + filter.Name);
        if (channel is { } id)
            parts.Add("channel=" + id);
        return parts.Count == 0 ? "/videos" : "/videos?" + string.Join('&', parts);
    }

    private void ChooseChannel(string? id) => Navigation.NavigateTo(AddressOf(Chosen, Guid.TryParse(id, out var chosen) ? chosen : null));

    private Task MoreAsync() => LoadAsync(Videos?[^1].Cursor, PageSize);

    protected override async Task ReloadAsync()
    {
        var shown = Math.Max(PageSize, Videos?.Count ?? 0);
        AllChannels = await Channels.ListAsync();
        await LoadAsync(after: null, shown);
    }

    private async Task LoadAsync(VideoCursor? after, int take)
    {
        var page = await Queries.ListAsync(new VideoFilter(Chosen.Statuses, ChannelId), after, take + 1);
        HasMore = page.Count > take;
        Videos = [.. (after is null ? null : Videos) ?? [], .. page.Take(take)];
    }
}
