using Microsoft.AspNetCore.Components;
using QRCoder;
using YTempire.Data.Accounts;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Accounts;

/// <summary>The authenticator is put into an app and proved by a code; the recovery codes are shown in the same answer and kept nowhere.</summary>
public partial class EnrolPage(SecondFactor factor, SignInDesk desk, NavigationManager navigation)
{
    private User? user;
    private string? secret;
    private MarkupString qr;
    private IReadOnlyList<string>? codes;
    private Refusal? refusal;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "enrol", Name = "Input")]
    private CodeInput? Posted { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    private CodeInput Input { get; set; } = new();

    /// <summary>In fours, as apps show it.</summary>
    private string Grouped => string.Join(' ', (secret ?? "").Chunk(4).Select(four => new string(four)));

    protected override async Task OnInitializedAsync()
    {
        Input = Posted ?? Input;
        user = await desk.PendingAsync(Http);
        if (user is null)
            navigation.NavigateTo(Http.User.UserId() is null ? AccountAddresses.Login(ReturnUrl) : AccountAddresses.Home);
        else if (user.TwoFactorEnabled)
            navigation.NavigateTo(AccountAddresses.With(AccountAddresses.Code, ReturnUrl));
        else
            await ShowAsync(user);
    }

    private async Task ShowAsync(User person)
    {
        secret = await factor.SecretToEnrolAsync(person, Http.RequestAborted);
        using var data = QRCodeGenerator.GenerateQrCode(Totp.Uri(secret, person.Email ?? ""), QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        // Black on white in either theme: that is what cameras read.
        qr = new(svg.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: false, SvgQRCode.SizingMode.ViewBoxAttribute));
    }

    private async Task SubmitAsync()
    {
        if (user is null || user.TwoFactorEnabled)
            return;
        var enrolled = await factor.EnrolAsync(user, Input.Code, SignInDesk.AddressOf(Http));
        if (!enrolled.IsOk)
        {
            refusal = enrolled.Refusal;
            return;
        }
        codes = enrolled.Value;
        await desk.SignInAsync(Http, user);
    }
}
