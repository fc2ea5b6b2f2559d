using Microsoft.AspNetCore.Components;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Accounts;

/// <summary>Sign-up's first step; the authenticator follows at once, and nothing else opens before it.</summary>
public partial class RegisterPage(RegisterAccount accounts, SignInDesk desk, SetupGate setup, NavigationManager navigation)
{
    private bool isFirst;
    private Refusal? refusal;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "register", Name = "Input")]
    private CredentialsInput? Posted { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    private CredentialsInput Input { get; set; } = new();

    protected override async Task OnInitializedAsync()
    {
        Input = Posted ?? Input;
        isFirst = await accounts.IsFirstAsync(Http.RequestAborted);
        if (isFirst && !SetupGate.IsTrusted(Http))
            setup.TellToken();
    }

    private async Task SubmitAsync()
    {
        var attempt = setup.Enter(Http, Input.SetupToken);
        if (!attempt.IsOk)
        {
            refusal = attempt.Refusal;
            return;
        }
        var made = await accounts.RegisterAsync(Input.Email, Input.Password, attempt.Value, Http.RequestAborted);
        if (!made.IsOk)
        {
            refusal = made.Refusal;
            return;
        }
        await desk.EnterAsync(Http, made.Value);
        navigation.NavigateTo(AccountAddresses.With(AccountAddresses.Enrol, ReturnUrl));
    }

    private string? Invalid(string codes) => refusal?.Code.StartsWith(codes, StringComparison.Ordinal) == true ? "true" : null;
}
