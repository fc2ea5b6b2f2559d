using System.Collections.Concurrent;

namespace YTempire.Data.Accounts;

/// <summary>
/// Slows guessing down, per account and per address. An attempt is counted before its password is looked at, so that a hundred at once
/// are not a hundred free tries, and taken back when it succeeds. Waits grow from 2 seconds to 5 minutes and then end by themselves; a device
/// that has signed in before has its own count, so a stranger cannot keep the owner out. Unknown and known e-mails are counted alike.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    public const int FreeAttemptsOfAnAccount = 5;
    public const int FreeAttemptsOfAnAddress = 30;
    private const int MostKeys = 50_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, Count> _counts = new();
    private readonly Lock _entering = new();

    /// <param name="account">Normalised e-mail, or the id of a known device.</param>
    /// <param name="address">The caller's network address.</param>
    /// <returns>Zero to go on; otherwise how long to wait.</returns>
    public TimeSpan Enter(string account, string address)
    {
        lock (_entering)
        {
            Forget();
            var wait = Max(WaitOf(account, FreeAttemptsOfAnAccount), WaitOf(address, FreeAttemptsOfAnAddress));
            if (wait > TimeSpan.Zero)
                return wait;
            Add(account, 1);
            Add(address, 1);
            return TimeSpan.Zero;
        }
    }

    /// <summary>The attempt was right: the account starts afresh, the address gets its attempt back.</summary>
    public void Succeeded(string account, string address)
    {
        _counts.TryRemove(account, out _);
        Add(address, -1);
    }

    /// <summary>2, 4, 8 ... seconds from the failure on that uses up the free ones, at most five minutes.</summary>
    public static TimeSpan WaitAfter(int failures, int free)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Clamp(failures - free + 1, 0, 20)));
        return wait < LongestWait ? wait : LongestWait;
    }

    private TimeSpan WaitOf(string key, int free)
    {
        if (!_counts.TryGetValue(key, out var count) || count.Failures < free)
            return TimeSpan.Zero;
        var left = count.Last + WaitAfter(count.Failures, free) - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private void Add(string key, int change)
    {
        var now = clock.GetUtcNow();
        _counts.AddOrUpdate(key, _ => new(Math.Max(change, 0), now), (_, old) => new(Math.Max(old.Failures + change, 0), now));
    }

    /// <summary>Bounded: what is old goes; under a flood of made-up names the quietest go first, never the busiest.</summary>
    private void Forget()
    {
        if (_counts.Count < MostKeys)
            return;
        var old = clock.GetUtcNow() - Memory;
        var quiet = _counts.Where(c => c.Value.Last < old || c.Value.Failures < FreeAttemptsOfAnAccount).Select(c => c.Key);
        foreach (var key in quiet.ToList())
            _counts.TryRemove(key, out _);
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private sealed record Count(int Failures, DateTimeOffset Last);
}
