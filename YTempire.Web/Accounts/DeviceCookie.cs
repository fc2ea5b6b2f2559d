using Microsoft.AspNetCore.DataProtection;
using YTempire.Data.Accounts;

namespace YTempire.Web.Accounts;

/// <summary>
/// Remembers, sealed, that this person has signed in with this browser. It grants nothing: its bearer is only counted apart from strangers who
/// guess at the same account.
/// </summary>
public sealed class DeviceCookie(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("YTempire.KnownDevice").ToTimeLimitedDataProtector();

    public KnownDevice? Read(HttpContext http)
    {
        if (http.Request.Cookies[AccountSchemes.DeviceCookie] is not { Length: > 0 } sealedText)
            return null;
        try
        {
            var parts = _seal.Unprotect(sealedText).Split('|');
            return new(Guid.Parse(parts[0]), Guid.Parse(parts[1]));
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or FormatException)
        {
            // Somebody else's, expired or made up: the same as none.
            return null;
        }
    }

    public void Write(HttpContext http, Guid userId)
    {
        var device = Read(http) is { } known && known.UserId == userId ? known.Id : Guid.NewGuid();
        http.Response.Cookies.Append(
            AccountSchemes.DeviceCookie,
            _seal.Protect($"{device}|{userId}", Remembered),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = true,
                SameSite = SameSiteMode.Lax,
                Path = "/",
                MaxAge = Remembered,
                IsEssential = true,
            }
        );
    }
}
