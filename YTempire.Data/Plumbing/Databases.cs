namespace YTempire.Data.Plumbing;

/// <summary>The door to the database: one short-lived context per unit of work, on the pool of the role that may do the work.</summary>
public sealed class Databases(CurrentUser currentUser)
{
    /// <summary>Rows of the person this scope acts for, under row-level security.</summary>
    public Guid? User => currentUser.Id;
}
