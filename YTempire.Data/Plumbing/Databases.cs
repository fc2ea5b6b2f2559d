using YTempire.Data.Plumbing.Contexts;

namespace YTempire.Data.Plumbing;

/// <summary>
/// The door to the database: one short-lived context per unit of work, on the pool of the role that may do the work. The caller disposes:
/// <c>await using var db = databases.AsUser();</c>
/// </summary>
public sealed class Databases(CurrentUser currentUser, DatabaseContexts contexts)
{
    /// <summary>Rows of the person this scope acts for, under row-level security; no tenant's rows before sign-in.</summary>
    public YTempireDb AsUser() => contexts.Create(DatabaseRole.App, currentUser.Id);

    /// <summary>Rows of one person: how a job works for its owner.</summary>
    public YTempireDb AsUser(Guid userId) => contexts.Create(DatabaseRole.App, userId);

    /// <summary>Admin pages only; check the person's role first.</summary>
    public YTempireDb AsAdmin() => contexts.Create(DatabaseRole.Admin, currentUser.Id);

    /// <summary>The sign-in path, before a person is known: users, sessions, recovery codes, and nothing else.</summary>
    public YTempireDb AsIdentity() => contexts.Create(DatabaseRole.Identity, null);

    /// <summary>The queue, schedules and system work.</summary>
    public YTempireDb AsJobs() => contexts.Create(DatabaseRole.Jobs, null);
}
