using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using YTempire.Data.Plumbing;

namespace YTempire.Web.Operations;

/// <summary>
/// Where the application listens. Loopback needs nothing; any other address needs a certificate (<c>Tls:Certificate</c>, <c>Tls:Key</c>, both PEM) or
/// the declared proxies in front of it that speak TLS (<c>Proxy:Trusted</c>, addresses or networks, comma-separated).
/// </summary>
/// <param name="Proxies">Whose X-Forwarded headers are believed; nobody else's are.</param>
public sealed record Transport(IPAddress Bind, int Port, X509Certificate2? Certificate, IReadOnlyList<IPNetwork> Proxies)
{
    /// <summary>Reachable from other machines: the first account then needs the set-up token.</summary>
    public bool IsPublic => !IPAddress.IsLoopback(Bind) || Proxies.Count > 0;

    /// <summary>TLS ends at a proxy, and yet others can reach the port itself: what does not come through the proxy is refused.</summary>
    public bool IsPlainBeyondThisMachine => Certificate is null && !IPAddress.IsLoopback(Bind);

    /// <summary>A name for loopback: passkeys and Secure cookies want one.</summary>
    public string Address =>
        $"{(Certificate is null ? "http" : "https")}://{(IPAddress.IsLoopback(Bind) ? "localhost" : Bracketed(Bind))}:{Port}";

    /// <param name="bind">An IP address, or <c>localhost</c>.</param>
    public static Transport Choose(string bind, int port, IConfiguration configuration)
    {
        var address =
            bind == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(bind, out var parsed) ? parsed
            : null;
        if (address is null)
            throw new FailureException("transport.bind", $"'{bind}' is no IP address.", "Give one such as 0.0.0.0, or localhost.");
        var chosen = new Transport(address, port, LoadCertificate(configuration), LoadProxies(configuration));
        if (!IPAddress.IsLoopback(address) && chosen.Certificate is null && chosen.Proxies.Count == 0)
            throw new FailureException(
                "transport.unprotected",
                $"YTempire does not listen on {bind} without TLS: passwords would cross the network in clear.",
                "Set Tls__Certificate and Tls__Key, or put a TLS proxy in front and name it in Proxy__Trusted."
            );
        return chosen;
    }

    /// <summary>Refuses a busy port before anything is started for it.</summary>
    public void RequireFreePort()
    {
        try
        {
            using var probe = new TcpListener(Bind, Port);
            probe.Start();
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            throw new FailureException(
                "transport.port_taken",
                $"Port {Port} is taken by another program.",
                $"Stop it, or choose another: ./ytempire run --port {Port + 1}."
            );
        }
        catch (SocketException refused)
        {
            throw new FailureException(
                "transport.port_refused",
                $"The system does not let YTempire listen on {Bind} port {Port}: {refused.Message}.",
                "Choose another with --bind and --port."
            );
        }
    }

    /// <summary>These alone are listened on: no configuration section or environment variable can open another address.</summary>
    public void Apply(WebApplicationBuilder builder) =>
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Configure(new ConfigurationBuilder().Build());
            kestrel.Listen(
                Bind,
                Port,
                listen =>
                {
                    if (Certificate is not null)
                        listen.UseHttps(Certificate, https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
                }
            );
        });

    private static X509Certificate2? LoadCertificate(IConfiguration configuration)
    {
        if (configuration["Tls:Certificate"] is not { Length: > 0 } certificate)
            return null;
        try
        {
            return X509Certificate2.CreateFromPemFile(certificate, configuration["Tls:Key"]);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new FailureException(
                "transport.certificate",
                $"The certificate {certificate} cannot be used: {unreadable.Message}.",
                "Tls__Certificate and Tls__Key name its PEM files."
            );
        }
    }

    private static List<IPNetwork> LoadProxies(IConfiguration configuration) =>
        [
            .. (configuration["Proxy:Trusted"] ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(Network),
        ];

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var single) ? new IPNetwork(single, single.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
        : throw new FailureException(
            "transport.proxy",
            $"Proxy__Trusted holds '{text}', which is neither an address nor a network.",
            "Write it as 10.0.0.1 or 10.0.0.0/24."
        );

    private static string Bracketed(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
