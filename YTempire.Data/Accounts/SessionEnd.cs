namespace YTempire.Data.Accounts;

/// <summary>Why a session does not stand any more; shown to the person on the sign-in page.</summary>
public enum SessionEnd
{
    /// <summary>Signed out here or from another place.</summary>
    SignedOut,

    /// <summary>Idle, or open, for too long.</summary>
    Expired,

    /// <summary>The account was suspended or deleted.</summary>
    Suspended,

    /// <summary>What the person may do has changed; signing in again brings the new rights.</summary>
    RoleChanged,

    /// <summary>Password or second factor changed.</summary>
    CredentialsChanged,
}
