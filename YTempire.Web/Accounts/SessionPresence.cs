using YTempire.Data.Accounts;

namespace YTempire.Web.Accounts;

/// <summary>What one request or circuit knows of its session: why it ended, and whether anybody has been at it.</summary>
public sealed class SessionPresence
{
    private int _isActive;

    /// <summary>Null while it stands, or when there never was one.</summary>
    public SessionEnd? Ended { get; set; }

    public void MarkActive() => Interlocked.Exchange(ref _isActive, 1);

    /// <summary>True when something was done since the last call.</summary>
    public bool TakeActivity() => Interlocked.Exchange(ref _isActive, 0) == 1;
}
