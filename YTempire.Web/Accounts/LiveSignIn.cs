using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Options;
using YTempire.Data.Accounts;

namespace YTempire.Web.Accounts;

/// <summary>
/// Asks every few seconds whether the session of a live circuit still stands, and ends the circuit's sign-in when it does not: nothing else would
/// notice, because a circuit makes no requests.
/// </summary>
public sealed class LiveSignIn(ILoggerFactory loggers, Sessions sessions, SessionPresence presence, IOptions<AccountOptions> options)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private readonly ILogger _log = loggers.CreateLogger<LiveSignIn>();

    protected override TimeSpan RevalidationInterval => options.Value.Revalidate;

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        if (authenticationState.User.Ticket() is not { } ticket)
            return false;
        try
        {
            presence.Ended = await sessions.CheckAsync(ticket, token: null, presence.TakeActivity(), cancellationToken);
            return presence.Ended is null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database is away: it shows nobody any rows meanwhile, and signing everybody out would help nobody.
            _log.LogWarning(e, "The session {Session} could not be checked; it will be asked about again", ticket.SessionId);
            return true;
        }
    }
}
