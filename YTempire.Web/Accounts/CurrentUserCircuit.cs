using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Accounts;

/// <summary>
/// Fills <see cref="CurrentUser"/> for a circuit: when it opens, before everything the browser sends, and at once when the sign-in ends,
/// so that timers and live updates of a revoked circuit see no rows either.
/// </summary>
public sealed class CurrentUserCircuit(AuthenticationStateProvider signIn, CurrentUser currentUser, SessionPresence presence)
    : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        signIn.AuthenticationStateChanged += OnChanged;
        return BecomeAsync(signIn.GetAuthenticationStateAsync());
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        signIn.AuthenticationStateChanged -= OnChanged;
        return Task.CompletedTask;
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next
    ) =>
        async activity =>
        {
            presence.MarkActive();
            await BecomeAsync(signIn.GetAuthenticationStateAsync());
            await next(activity);
        };

    private void OnChanged(Task<AuthenticationState> state) => _ = BecomeAsync(state);

    private async Task BecomeAsync(Task<AuthenticationState> state)
    {
        var principal = (await state).User;
        currentUser.Become(principal.UserId(), principal.IsAdmin());
    }
}
