using System.Net;
using System.Security.Cryptography;
using System.Text;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Accounts;

/// <summary>
/// Who may make the first account, which becomes the administrator: somebody at this machine, or somebody who has read the token off its console.
/// </summary>
public sealed class SetupGate(SignInThrottle throttle)
{
    private int _isTold;

    /// <summary>New at every start; 104 bits.</summary>
    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(13));

    /// <summary>
    /// Prints it once, on the console and nowhere else: at the start when the pages are open to other machines, or when somebody who came by
    /// another name is first asked for it.
    /// </summary>
    public void TellToken()
    {
        if (Interlocked.Exchange(ref _isTold, 1) == 0)
            Console.WriteLine($"Set-up token for the first account: {Token}");
    }

    /// <summary>At this machine: from loopback and by a loopback name. A proxy on the same machine passes the name that its visitors use.</summary>
    public static bool IsTrusted(HttpContext http)
    {
        var host = http.Request.Host.Host.Trim('[', ']');
        var isLocalName = host == "localhost" || (IPAddress.TryParse(host, out var named) && IPAddress.IsLoopback(named));
        return isLocalName
            && http.Connection.RemoteIpAddress is { } remote
            && IPAddress.IsLoopback(remote)
            && !http.Request.Headers.ContainsKey("X-Forwarded-For")
            && !http.Request.Headers.ContainsKey("Forwarded");
    }

    /// <summary>One attempt to sign up, counted against the caller's address.</summary>
    /// <returns>True when the account may become the administrator, should it be the first.</returns>
    public Outcome<bool> Enter(HttpContext http, string? typedToken)
    {
        var wait = throttle.Enter($"sign-up:{Guid.NewGuid()}", SignInDesk.AddressOf(http));
        return wait > TimeSpan.Zero ? SignInRefusals.Wait(wait) : IsTrusted(http) || IsToken(typedToken);
    }

    private bool IsToken(string? typed) =>
        typed is { Length: > 0 and < 200 }
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(typed.Trim()), Encoding.UTF8.GetBytes(Token));
}
