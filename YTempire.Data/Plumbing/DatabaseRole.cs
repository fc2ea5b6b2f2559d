namespace YTempire.Data.Plumbing;

/// <summary>The PostgreSQL roles that the product connects as; each has its own pool. See docs/architecture.md, "Who is who".</summary>
public enum DatabaseRole
{
    /// <summary>Web and jobs on behalf of one person, under row-level security.</summary>
    App,

    /// <summary>Admin pages: its own policies, never an OR in a tenant's policy.</summary>
    Admin,

    /// <summary>The sign-in path only, before a person is known.</summary>
    Identity,

    /// <summary>Claims, schedules and system work.</summary>
    Jobs,

    /// <summary>Reading for support and monitoring.</summary>
    Readonly,

    /// <summary>Dumps: BYPASSRLS, reads only.</summary>
    Backup,

    /// <summary>Member of the owner; used by <c>db migrate</c> alone.</summary>
    Migrator,
}
