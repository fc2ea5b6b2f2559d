using Microsoft.AspNetCore.Components;
using YTempire.Data.Channels;
using YTempire.Data.Videos;
using YTempire.Web.Shared;

namespace YTempire.Web.Videos;

/// <summary>What needs me, what runs, what was made last; for a new account, the first steps.</summary>
public sealed partial class HomePage
{
    private const int ShortList = 5;
    private const int LatestCards = 8;

    [Inject]
    private ChannelQueries ChannelList { get; set; } = default!;

    [PersistentState]
    public IReadOnlyList<ChannelLine>? Channels { get; set; }

    [PersistentState]
    public IReadOnlyList<VideoLine>? NeedsMe { get; set; }

    [PersistentState]
    public IReadOnlyList<VideoLine>? Running { get; set; }

    [PersistentState]
    public IReadOnlyList<VideoLine>? Latest { get; set; }

    private string StateSentence =>
        Channels switch
        {
            null => " ",
            { Count: 0 } => V["StateNew"],
            _ => Sentence(Channels.Sum(c => c.Failed), Channels.Sum(c => c.Running)),
        };

    protected override async Task OnInitializedAsync()
    {
        if (Channels is null)
            await ReloadAsync();
    }

    protected override async Task ReloadAsync()
    {
        NeedsMe = await Queries.ListAsync(new VideoFilter(VideoStatusFilter.Named("failed").Statuses, null), null, ShortList);
        Running = await Queries.ListAsync(new VideoFilter(VideoStatusFilter.Named("running").Statuses, null), null, ShortList);
        Latest = await Queries.ListAsync(new VideoFilter(VideoStatusFilter.Named("ready").Statuses, null), null, LatestCards);
        Channels = await ChannelList.ListAsync();
    }

    private string Sentence(int failed, int running) =>
        (failed, running) switch
        {
            (0, 0) => V["StateAllQuiet"],
            (0, _) => V["StateOnlyRunning", running],
            (_, 0) => V.Count("StateOnlyFailed", failed),
            _ => V.Count("StateBoth", failed, running),
        };
}
