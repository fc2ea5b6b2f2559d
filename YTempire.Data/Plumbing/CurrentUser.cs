namespace YTempire.Data.Plumbing;

/// <summary>Who the present scope acts for. Filled once per request, circuit activity or job; read by <see cref="Databases"/>.</summary>
public sealed class CurrentUser
{
    /// <summary>Null before sign-in: every tenant table then shows no rows.</summary>
    public Guid? Id { get; private set; }

    public bool IsAdmin { get; private set; }

    public Guid RequiredId => Id ?? throw new InvalidOperationException("Nobody is signed in within this scope.");

    public void Become(Guid? id, bool isAdmin = false) => (Id, IsAdmin) = (id, isAdmin && id is not null);
}
