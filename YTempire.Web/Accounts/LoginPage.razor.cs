using Microsoft.AspNetCore.Components;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Accounts;

/// <summary>The first factor.</summary>
public partial class LoginPage(PasswordSignIn passwords, SignInDesk desk, DeviceCookie device, NavigationManager navigation)
{
    private Refusal? refusal;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "login", Name = "Input")]
    private CredentialsInput? Posted { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private string? Why { get; set; }

    private CredentialsInput Input { get; set; } = new();

    protected override void OnInitialized()
    {
        Input = Posted ?? Input;
        if (Http.User.UserId() is not null && HttpMethods.IsGet(Http.Request.Method))
            navigation.NavigateTo(AccountAddresses.Local(ReturnUrl));
    }

    private async Task SubmitAsync()
    {
        var attempt = new SignInAttempt(Input.Email, Input.Password, SignInDesk.AddressOf(Http), device.Read(Http));
        var checkedUser = await passwords.CheckAsync(attempt, Http.RequestAborted);
        if (!checkedUser.IsOk)
        {
            refusal = checkedUser.Refusal;
            return;
        }
        await desk.EnterAsync(Http, checkedUser.Value);
        var next = checkedUser.Value.TwoFactorEnabled ? AccountAddresses.Code : AccountAddresses.Enrol;
        navigation.NavigateTo(AccountAddresses.With(next, ReturnUrl));
    }
}
