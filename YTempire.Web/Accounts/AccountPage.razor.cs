using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using YTempire.Data.Accounts;
using YTempire.Web.Shell.Theme;

namespace YTempire.Web.Accounts;

/// <summary>Who one is here, how it looks, and where one is signed in.</summary>
public sealed partial class AccountPage
{
    private Profile? profile;
    private IReadOnlyList<SessionLine>? sessions;
    private Guid? here;

    [Inject]
    private IStringLocalizer<AccountsTexts> L { get; set; } = default!;

    [Inject]
    private OwnAccount Account { get; set; } = default!;

    [CascadingParameter]
    private ThemeSwitch Theme { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        here = (await SignIn).User.SessionId();
        profile = await Account.ProfileAsync();
        sessions = await Account.SessionsAsync();
    }

    private async Task EndAsync(Guid session)
    {
        await Account.EndAsync(session);
        sessions = await Account.SessionsAsync();
    }

    private async Task EndOthersAsync()
    {
        if (here is { } session)
            await Account.EndOthersAsync(session);
        sessions = await Account.SessionsAsync();
    }
}
