namespace YTempire.Jobs.Videos;

/// <summary>
/// One maker at a time for each key, over all jobs of this process: of two videos that need the same thing one makes it and the other waits
/// for it. Two nodes may still make the same at once; the store then keeps one of them.
/// </summary>
public sealed class MakerGate
{
    private readonly Dictionary<string, Place> places = [];

    /// <summary>Returns once nobody else makes what the key names; leave by disposing.</summary>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancel)
    {
        Place place;
        lock (places)
        {
            if (!places.TryGetValue(key, out place!))
                places[key] = place = new Place();
            place.Comers++;
        }
        try
        {
            await place.Free.WaitAsync(cancel);
        }
        catch
        {
            Leave(key, place);
            throw;
        }
        return new Turn(() =>
        {
            place.Free.Release();
            Leave(key, place);
        });
    }

    private void Leave(string key, Place place)
    {
        lock (places)
        {
            if (--place.Comers > 0)
                return;
            places.Remove(key);
            place.Free.Dispose();
        }
    }

    private sealed class Place
    {
        public SemaphoreSlim Free { get; } = new(1);
        public int Comers { get; set; }
    }

    private sealed class Turn(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
