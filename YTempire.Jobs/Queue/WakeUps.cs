using Hangfire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace YTempire.Jobs.Queue;

/// <summary>Asks for a drain, here through Hangfire and elsewhere over the bus; a thousand asks before the first answer are one.</summary>
public sealed class WakeUps(
    IBackgroundJobClientV2 hangfire,
    NodeBus bus,
    TimeProvider clock,
    IOptions<QueueOptions> options,
    ILogger<WakeUps> log
)
{
    /// <summary>Another node's Hangfire may take the wake-up; after this long it no longer counts as pending here.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(1);
    private long askedAt;

    /// <summary>Call after the commit. Never throws: a lost wake-up is found by the ticker.</summary>
    public async Task AskAsync()
    {
        var now = clock.GetTimestamp();
        var before = Interlocked.Read(ref askedAt);
        if (before != 0 && clock.GetElapsedTime(before, now) < Stale)
            return;
        if (Interlocked.CompareExchange(ref askedAt, now, before) != before)
            return;
        var others = bus.PublishAsync(QueueListener.Wake, "");
        if (options.Value.Works)
            await Task.Run(Enqueue);
        await others;
    }

    /// <summary>A wake-up began to look: what is asked from now on needs another one.</summary>
    public void Started() => Interlocked.Exchange(ref askedAt, 0);

    private void Enqueue()
    {
        try
        {
            hangfire.Enqueue<WakeUp>(w => w.RunAsync(CancellationToken.None));
        }
        catch (Exception unreachable)
        {
            Started();
            log.LogWarning("Hangfire could not be woken: {Reason}", unreachable.Message);
        }
    }
}
