using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>One scope's context on the identity role, shared by Identity's store and the flows around it so that they commit together.</summary>
public sealed class IdentityDb(Databases databases) : IDisposable, IAsyncDisposable
{
    public YTempireDb Db { get; } = databases.AsIdentity();

    public void Dispose() => Db.Dispose();

    public ValueTask DisposeAsync() => Db.DisposeAsync();
}
