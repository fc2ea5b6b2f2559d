using Xunit;
using YTempire.Data.Accounts;

namespace YTempire.Tests.Accounts;

public sealed class SignInThrottleTests
{
    private readonly MovedClock _clock = new();
    private readonly SignInThrottle _throttle;

    public SignInThrottleTests() => _throttle = new(_clock);

    [Fact]
    public void Guessing_at_one_account_gets_slower_and_never_stops_for_good()
    {
        for (var i = 0; i < SignInThrottle.FreeAttemptsOfAnAccount; i++)
            Assert.Equal(TimeSpan.Zero, _throttle.Enter("a", $"10.0.0.{i}"));
        Assert.Equal(TimeSpan.FromSeconds(2), _throttle.Enter("a", "10.0.1.1"));
        for (var i = 0; i < 20; i++)
        {
            var wait = _throttle.Enter("a", $"10.0.2.{i}");
            Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromMinutes(5));
            _clock.Now += wait;
        }
        _clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(TimeSpan.Zero, _throttle.Enter("a", "10.0.3.1"));
    }

    [Fact]
    public void A_hundred_at_once_are_no_hundred_free_tries()
    {
        var entered = 0;
        Parallel.For(0, 100, i => Interlocked.Add(ref entered, _throttle.Enter("a", $"10.1.0.{i}") == TimeSpan.Zero ? 1 : 0));
        // Tries that look at the same instant may slip through together, at most one a core.
        Assert.InRange(
            entered,
            SignInThrottle.FreeAttemptsOfAnAccount,
            SignInThrottle.FreeAttemptsOfAnAccount + Environment.ProcessorCount
        );
    }

    [Fact]
    public void One_address_cannot_try_many_accounts()
    {
        var entered = Enumerable.Range(0, 100).Count(i => _throttle.Enter($"account {i}", "10.0.0.1") == TimeSpan.Zero);
        Assert.Equal(SignInThrottle.FreeAttemptsOfAnAddress, entered);
        Assert.Equal(TimeSpan.Zero, _throttle.Enter("account 1", "10.0.0.2"));
    }

    [Fact]
    public void A_right_answer_starts_the_account_afresh()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(TimeSpan.Zero, _throttle.Enter("a", "10.0.0.1"));
            _throttle.Succeeded("a", "10.0.0.1");
        }
    }

    [Fact]
    public void A_known_device_is_not_held_up_by_a_stranger()
    {
        for (var i = 0; i < 50; i++)
            _throttle.Enter("account:A", "203.0.113.9");
        Assert.NotEqual(TimeSpan.Zero, _throttle.Enter("account:A", "198.51.100.1"));
        Assert.Equal(TimeSpan.Zero, _throttle.Enter("device:1", "198.51.100.1"));
    }

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
