using System.Security.Cryptography;

namespace YTempire.Web.Shell;

/// <summary>What every answer tells the browser not to do. The import map is the one inline script and carries the request's nonce.</summary>
public static class SecurityHeaders
{
    private static readonly object NonceKey = new();

    /// <summary>This request's nonce, for <c>&lt;ImportMap nonce&gt;</c> and any inline script of ours.</summary>
    public static string CspNonce(this HttpContext context) =>
        context.Items[NonceKey] as string ?? throw new InvalidOperationException("UseSecurityHeaders() comes first in the pipeline.");

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
                context.Items[NonceKey] = nonce;
                Write(context.Response.Headers, nonce, context.Request.IsHttps);
                return next(context);
            }
        );

    private static void Write(IHeaderDictionary headers, string nonce, bool overTls)
    {
        headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "media-src 'self' blob:; font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; "
            + "form-action 'self'; object-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (overTls)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
