using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;
using YTempire.Data.Plumbing;
using YTempire.Jobs.Queue;
using YTempire.Web.Shared;

namespace YTempire.Web.Queue;

/// <summary>The work of every person, for admins: what runs, what waits, what failed; looked at anew every few seconds.</summary>
public sealed partial class QueuePage : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource left = new();
    private QueueSnapshot? snapshot;

    [Inject]
    private IStringLocalizer<QueueTexts> L { get; set; } = default!;

    [Inject]
    private QueueMonitor Monitor { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private string StateSentence =>
        snapshot switch
        {
            null => " ",
            { Failed.Count: > 0 } => L.Count("StateFailed", snapshot.Failed.Count),
            { Running.Count: 0, Waiting.Count: 0 } => L["StateIdle"],
            _ => L["StateBusy", snapshot.Running.Count, snapshot.Waiting.Count],
        };

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    protected override Task OnInitializedAsync() => ReadAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = FollowAsync(left.Token);
    }

    private async Task FollowAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Beat, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
                await InvokeAsync(async () =>
                {
                    await ReadAsync();
                    StateHasChanged();
                });
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
        catch (Exception broken)
        {
            await DispatchExceptionAsync(broken);
        }
    }

    private async Task ReadAsync() => snapshot = await Monitor.ReadAsync(left.Token);

    private Task RetryAsync(Guid job) => DoAsync(Monitor.RetryAsync(job));

    private Task CancelAsync(Guid job) => DoAsync(Monitor.CancelAsync(job));

    private async Task DoAsync(Task<Outcome<Guid>> verb)
    {
        var done = await verb;
        if (!done.IsOk)
            Snackbar.Add(done.Refusal.ToString(), Severity.Warning);
        await ReadAsync();
    }
}
