namespace YTempire.Web.Accounts;

/// <summary>What the forms of sign-in and sign-up post, and nothing more: no other field of an account can be set with them.</summary>
public sealed class CredentialsInput
{
    public string? Email { get; set; }
    public string? Password { get; set; }

    /// <summary>Asked for only when the first account is made from another machine.</summary>
    public string? SetupToken { get; set; }
}

/// <summary>A code of the authenticator, or a recovery code.</summary>
public sealed class CodeInput
{
    public string? Code { get; set; }
}
