namespace YTempire.Data.Accounts;

/// <summary>Section <c>Accounts</c> of the configuration.</summary>
public sealed class AccountOptions
{
    /// <summary>bcrypt's cost: 2^12 rounds are about a quarter of a second. Raising it rehashes each password at its next sign-in.</summary>
    public int BcryptCost { get; set; } = 12;

    /// <summary>A session ends after this long without a request or a click.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromHours(24);

    /// <summary>A session ends after this long in any case.</summary>
    public TimeSpan SessionLongest { get; set; } = TimeSpan.FromDays(14);

    /// <summary>Between the right password and the code.</summary>
    public TimeSpan SecondFactorWithin { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often a live circuit asks whether its session still stands; revocation shows within this and one query.</summary>
    public TimeSpan Revalidate { get; set; } = TimeSpan.FromSeconds(4);
}
