using Microsoft.AspNetCore.Components;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Accounts;

/// <summary>What the two pages of the second factor share: who is on the way in, and what happens after a right answer.</summary>
public abstract class SecondFactorPage : ComponentBase
{
    private User? user;

    [Inject]
    protected SecondFactor Factor { get; set; } = default!;

    [Inject]
    private SignInDesk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    protected HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "second-factor", Name = "Input")]
    protected CodeInput? Posted { get; set; }

    [SupplyParameterFromQuery]
    protected string? ReturnUrl { get; set; }

    protected CodeInput Input { get; private set; } = new();

    protected Refusal? Refusal { get; private set; }

    protected abstract Task<Outcome<User>> CheckAsync(User person);

    protected override async Task OnInitializedAsync()
    {
        Input = Posted ?? Input;
        user = await Desk.PendingAsync(Http);
        if (user is null)
            Navigation.NavigateTo(Http.User.UserId() is null ? AccountAddresses.Login(ReturnUrl) : AccountAddresses.Local(ReturnUrl));
        else if (!user.TwoFactorEnabled)
            Navigation.NavigateTo(AccountAddresses.With(AccountAddresses.Enrol, ReturnUrl));
    }

    protected async Task SubmitAsync()
    {
        if (user is not { TwoFactorEnabled: true })
            return;
        var right = await CheckAsync(user);
        if (!right.IsOk)
        {
            Refusal = right.Refusal;
            return;
        }
        await Desk.SignInAsync(Http, right.Value);
        Navigation.NavigateTo(AccountAddresses.Local(ReturnUrl));
    }
}
