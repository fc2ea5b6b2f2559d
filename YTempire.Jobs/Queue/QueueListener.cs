using Microsoft.Extensions.Hosting;

namespace YTempire.Jobs.Queue;

/// <summary>What other nodes tell the queue of this one: there is work, or a job was cancelled.</summary>
public sealed class QueueListener(NodeBus bus, Drainer drainer, RunningJobs running) : IHostedService
{
    public const string Wake = "wake";
    public const string Cancel = "cancel";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        bus.Subscribe(Wake, _ => drainer.Start());
        bus.Subscribe(Cancel, id => running.Stop(Guid.Parse(id)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
