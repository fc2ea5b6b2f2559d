using System.Collections.Concurrent;

namespace YTempire.Jobs.Videos;

/// <summary>Live news of videos, per person: a subscriber hears of their own videos only, whichever node works on them.</summary>
public sealed class VideoFeed
{
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, Func<VideoChanged, Task>>> listeners = new();

    /// <summary>Calls <paramref name="changed"/> after each change until disposed. Calls may come from any thread; failures are the subscriber's own.</summary>
    public IDisposable Subscribe(Guid userId, Func<VideoChanged, Task> changed)
    {
        var id = Guid.CreateVersion7();
        listeners.GetOrAdd(userId, _ => new())[id] = changed;
        return new Subscription(() => Remove(userId, id));
    }

    public async Task PublishAsync(VideoChanged change)
    {
        if (!listeners.TryGetValue(change.UserId, out var mine))
            return;
        foreach (var listener in mine.Values)
            await listener(change);
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
