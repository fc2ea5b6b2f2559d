using YTempire.Data.Plumbing;

namespace YTempire.Data.Accounts;

/// <summary>The few things sign-in ever says. None tells whether an e-mail has an account.</summary>
public static class SignInRefusals
{
    public static Refusal Wrong { get; } =
        new("signin.wrong", "The e-mail address or the password is not right.", "Check both and try again.");

    public static Refusal Suspended { get; } =
        new("signin.suspended", "This account is suspended.", "Ask an administrator of this YTempire.");

    public static Refusal WrongCode { get; } =
        new("signin.code", "This code is not right, or was used already.", "Wait for the next code in your app and type that one.");

    public static Refusal WrongRecoveryCode { get; } =
        new("signin.recovery", "This recovery code is not right, or was used already.", "Each works once; try another one.");

    public static Refusal Wait(TimeSpan wait) =>
        new("signin.wait", "Too many attempts.", $"Nothing is locked for good: try again in {Math.Ceiling(wait.TotalSeconds):0} seconds.");
}
