namespace YTempire.Data.Accounts;

public enum UserRole
{
    User,
    Admin,
    BetaTester,
}

public enum UserStatus
{
    Active,
    Suspended,
    Deleted,
}

public enum SubscriptionTier
{
    Free,
    Starter,
    Pro,
    Enterprise,
}

public enum SubscriptionStatus
{
    Active,
    Trialing,
    PastDue,
    Cancelled,
}
