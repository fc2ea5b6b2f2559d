using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using YTempire.Jobs.Queue;

namespace YTempire.Jobs.Videos;

/// <summary>Live news of videos, per person: a subscriber hears of their own videos only, whichever node works on them.</summary>
public sealed class VideoFeed
{
    private const string Topic = "video";
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, Func<VideoChanged, Task>>> listeners = new();
    private readonly NodeBus bus;
    private readonly ILogger<VideoFeed> log;

    public VideoFeed(NodeBus bus, ILogger<VideoFeed> log)
    {
        (this.bus, this.log) = (bus, log);
        bus.Subscribe(Topic, news => _ = TellAsync(PipelineJson.Read<VideoChanged>(news)));
    }

    /// <summary>Calls <paramref name="changed"/> after each change until disposed, from any thread.</summary>
    public IDisposable Subscribe(Guid userId, Func<VideoChanged, Task> changed)
    {
        var id = Guid.CreateVersion7();
        listeners.GetOrAdd(userId, _ => new())[id] = changed;
        return new Subscription(() => Remove(userId, id));
    }

    /// <summary>Tells this node's subscribers, then the other nodes. Never throws.</summary>
    public async Task PublishAsync(VideoChanged change)
    {
        await TellAsync(change);
        await bus.PublishAsync(Topic, PipelineJson.Write(change));
    }

    private async Task TellAsync(VideoChanged change)
    {
        if (!listeners.TryGetValue(change.UserId, out var mine))
            return;
        foreach (var listener in mine.Values)
        {
            try
            {
                await listener(change);
            }
            catch (Exception error)
            {
                // A page that is going away must not stop the work it was watching.
                log.LogDebug("A subscriber could not be told: {Reason}", error.Message);
            }
        }
    }

    private void Remove(Guid userId, Guid id)
    {
        if (listeners.TryGetValue(userId, out var mine))
            mine.TryRemove(id, out _);
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
